import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { refusals } from '#lib/errors.ts'
import { type Locale, locales } from '#lib/text.ts'
import { failedTitle } from './problem.ts'

/** Whole pages that stand in where a page is missing or broke. */
export type StandIns = Readonly<{ missing(locale: Locale): string; failed(locale: Locale): string }>

const plain = (locale: Locale, title: string) =>
  `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><h1>${title}</h1><p><a href="/${locale}">Foyer</a></p></html>`

/** Reads the prerendered pages of a build; a plain page where one is not there. */
export function readStandIns(buildFolder: string): StandIns {
  const page = (name: string, locale: Locale, title: string) => {
    try {
      return readFileSync(join(buildFolder, 'server/app', locale, `${name}.html`), 'utf8')
    } catch {
      return plain(locale, title)
    }
  }
  const of = (name: string, title: (locale: Locale) => string) =>
    new Map(locales.map((locale) => [locale, page(name, locale, title(locale))]))
  const missing = of('missing', (locale) => refusals['not-found'].title[locale])
  const failed = of('failed', failedTitle)
  return { missing: (locale) => missing.get(locale) ?? '', failed: (locale) => failed.get(locale) ?? '' }
}
