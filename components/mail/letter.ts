import type { Locale } from '#lib/text.ts'

/** One part of a mail. Drawn twice: as HTML and as text, so the two never differ. */
export type Block =
  | { kind: 'paragraph'; text: string; tone?: 'quiet' }
  | { kind: 'heading'; text: string }
  /** The link. A mail has at most one. */
  | { kind: 'button'; label: string; url: string }
  /** Another way on, to a public page. */
  | { kind: 'link'; label: string; url: string }
  | { kind: 'key'; label: string; key: string }
  | { kind: 'rows'; rows: readonly Row[] }
  | { kind: 'pass'; alt: string; caption: string }

export type Row = { label: string; lines: readonly string[] }

/** What a mail says, before it is drawn. */
export type Letter = {
  locale: Locale
  subject: string
  /** What a mail program shows beside the subject. */
  preheader: string
  title: string
  blocks: readonly Block[]
  /** The band on top. */
  event: { name: string; place: string }
  foot: { why: string; privacy: { label: string; url: string }; organiser: string }
}

/** The name of the pass image inside the mail. */
export const passCid = 'pass@foyer'
