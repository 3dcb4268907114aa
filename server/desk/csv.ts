import { stringify } from 'csv-stringify/sync'
import type { Cursor, Filter } from '#db/store/desk.ts'
import { type ExportedRow, exportPage } from '#db/store/export.ts'
import { partsOf } from '#lib/answers/answers.ts'
import type { Catalogue, Field, Value } from '#lib/catalogue.ts'
import { safeCell } from '#lib/desk/cells.ts'
import type { EventRow } from '#lib/ports.ts'
import { fieldOf, knownOf } from '#lib/visitor/facts.ts'
import type { Portal } from '../portal.ts'

// Small enough that visitors are not held up while a page is made.
const pageSize = 100

/** What a row of ours says beside the data points. */
const own = {
  number: ({ registration }: ExportedRow) => registration.number,
  entryNumber: ({ entryNumber }: ExportedRow) => entryNumber,
  status: ({ registration }: ExportedRow) => registration.status,
  proved: ({ registration }: ExportedRow) => (registration.provedAt ? 'yes' : 'no'),
  registeredAt: ({ registration }: ExportedRow) => registration.createdAt.toISOString(),
}

export const columnsOf = (catalogue: Catalogue): string[] => [
  ...Object.keys(own),
  ...catalogue.points.map(({ id }) => id),
]

const cellOf = (value: Value | null | undefined, field: Field | undefined): string =>
  value === null || value === undefined ? '' : partsOf(value, field).join('; ')

/** One registration as cells, in the order of `columnsOf`. Before proof only what it was registered with is known. */
export function cellsOf(row: ExportedRow, event: EventRow, catalogue: Catalogue): string[] {
  const { registration } = row
  const known = knownOf(catalogue, event, registration, row.answers)
  const asRegistered: Record<string, string> = {
    name: registration.name,
    email: registration.address,
    company: registration.company,
  }
  const points = catalogue.points.map(({ id }) =>
    cellOf(known.get(id)?.value ?? asRegistered[id], fieldOf(catalogue, id)),
  )
  return [...Object.values(own).map((cell) => cell(row)), ...points].map(safeCell)
}

const lines = (rows: string[][]) => stringify(rows, { quoted: true, quoted_empty: true, record_delimiter: 'windows' })

/** The list as CSV, read page by page, so that its size does not matter. It begins with a BOM: Excel reads UTF-8 only then. */
export async function csvOf(
  { reports, catalogueOf }: Portal,
  event: EventRow,
  filter: Filter,
): Promise<ReadableStream<Uint8Array>> {
  const catalogue = await catalogueOf(event)
  const encoder = new TextEncoder()
  let after: Cursor | undefined
  return new ReadableStream({
    start: (out) => out.enqueue(encoder.encode(`\ufeff${lines([columnsOf(catalogue)])}`)),
    async pull(out) {
      const rows = await exportPage(reports, event.id, filter, pageSize, after)
      if (rows.length > 0) out.enqueue(encoder.encode(lines(rows.map((row) => cellsOf(row, event, catalogue)))))
      after = rows.at(-1)?.registration
      if (rows.length < pageSize) out.close()
    },
  })
}
