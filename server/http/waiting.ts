import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locale } from '#lib/text.ts'
import type { Posted } from './posted.ts'

const pages = new Map<Locale, string>()

/** The page as it was built. Its scripts are left out: they would look for the form that was built. */
function pageOf(locale: Locale): string {
  const known = pages.get(locale)
  if (known !== undefined) return known
  const path = join(process.cwd(), process.env.NEXT_DIST_DIR || '.next', 'server/app', locale, 'waiting.html')
  const page = readFileSync(path, 'utf8').replace(
    /<script\b[^>]*>[\s\S]*?<\/script>|<link rel="preload" as="script"[^>]*>/g,
    '',
  )
  pages.set(locale, page)
  return page
}

const escaped = (text: string) =>
  text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`).replace(/\r\n?|\n/g, '&#10;')

const hidden = (name: string, value: unknown): string =>
  Array.isArray(value)
    ? value.map((each) => hidden(name, each)).join('')
    : typeof value === 'string'
      ? `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}"/>`
      : ''

/**
 * The page for a form that could not be taken: it holds all that was typed, and one button that sends it again.
 *
 * Nothing could be written down, so the page itself keeps it. A password is not kept: undefined, say it another way.
 *
 * @param path where the form was posted to
 */
export function waitingPage({ kind, values, locale }: Posted, path: string, accept: string | null): string | undefined {
  if (kind !== 'form' || 'password' in values || !accept?.includes('text/html')) return undefined
  try {
    const kept = Object.entries(values)
      .map(([name, value]) => hidden(name, value))
      .join('')
    return pageOf(locale)
      .replace('action="/kept"', () => `action="${escaped(path)}"`)
      .replace(/<input type="hidden" name="kept"\/?>/, () => kept)
  } catch (error) {
    // There is no build in development, and so no page.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
