import { filesFor } from '#lib/library.ts'
import type { Locale } from '#lib/text.ts'
import { fileSize, longDate } from '#lib/time/long-date.ts'
import { button, paragraph, type Template } from './about.ts'
import { say, wordsOf } from './words.ts'

const sizeOf = (bytes: number, locale: Locale) =>
  bytes < 100_000 ? `${Math.ceil(bytes / 1000)} KB` : fileSize(bytes, locale)

/** A link that lands on the page of a document. */
export const whitepaper: Template = (about) => {
  const words = wordsOf(about.locale)
  const w = words.whitepaper
  const title = about.document?.title[about.locale] ?? ''
  const [file] = about.document ? filesFor(about.document, about.locale) : []
  return {
    subject: say(w.subject, { title }),
    preheader: w.preheader,
    title,
    blocks: [
      paragraph(w.lead),
      button(w.open, about),
      file
        ? {
            kind: 'rows',
            rows: [
              {
                label: w.file,
                lines: [say(w.size, { pages: String(file.pages), size: sizeOf(file.bytes, about.locale) })],
              },
            ],
          }
        : null,
      paragraph(
        say(w.until, { until: about.linkExpiresAt ? longDate(about.linkExpiresAt, about.locale, about.timeZone) : '' }),
      ),
      paragraph(w.wechat, 'quiet'),
    ],
  }
}
