import type { Text } from '#lib/text.ts'

/** What stands under a heading. Text may hold `{organiser}` and the other names of `fillIn`. */
export type Block =
  | { kind: 'paragraph'; text: Text }
  | { kind: 'list'; lines: readonly Text[] }
  | { kind: 'table'; caption: Text; rows: readonly { head: Text; cells: readonly Text[] }[] }

export type Section = { heading: Text; blocks: readonly Block[] }

/** A page of small print, in every language. It is the same for every event, filled in with the event's own names. */
export type Notice = { title: Text; lead: Text; sections: readonly Section[] }

export const text = (en: string, cn: string, tw: string): Text => ({ en, 'zh-CN': cn, 'zh-TW': tw })

export const paragraph = (en: string, cn: string, tw: string): Block => ({ kind: 'paragraph', text: text(en, cn, tw) })

export const list = (...lines: readonly Text[]): Block => ({ kind: 'list', lines })

export const table = (caption: Text, rows: readonly { head: Text; cells: readonly Text[] }[]): Block => ({
  kind: 'table',
  caption,
  rows,
})

export const section = (heading: Text, ...blocks: readonly Block[]): Section => ({ heading, blocks })
