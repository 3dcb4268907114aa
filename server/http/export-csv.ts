import { stringify } from 'csv-stringify/sync'
import { safeCell } from '#lib/desk/cells.ts'
import type { Export } from '#lib/visitor/export.ts'

const columns = ['event', 'section', 'about', 'label', 'value', 'text', 'source', 'at', 'more']

const cell = (value: unknown): string =>
  value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value)

/** One row a thing we hold. It begins with a BOM, since Excel reads UTF-8 only then, and no cell is run as a formula. */
export function exportCsv({ events }: Export): string {
  const rows = events.flatMap(({ event, sections }) =>
    Object.entries(sections).flatMap(([section, held]) =>
      held.map(({ about, label, value, text, source, at, ...more }) =>
        [event, section, about, label, value, text, source, at, Object.keys(more).length > 0 ? more : ''].map((each) =>
          safeCell(cell(each)),
        ),
      ),
    ),
  )
  return `\ufeff${stringify([columns, ...rows], { quoted: true, quoted_empty: true, record_delimiter: 'windows' })}`
}
