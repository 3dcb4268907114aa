import { stringify } from 'csv-stringify/sync'
import { countYield } from '#db/store/yield.ts'
import type { Catalogue } from '#lib/catalogue.ts'
import { safeCell } from '#lib/desk/cells.ts'
import { type QuestionFigures, type YieldFigures, yieldFigures } from '#lib/desk/yield.ts'
import type { EventRow } from '#lib/ports.ts'
import type { Portal } from '../portal.ts'

/** What asking brought at an event, as of now. */
export async function yieldOf({ reports, now, catalogueOf }: Portal, event: EventRow): Promise<YieldFigures> {
  const asOf = now()
  return yieldFigures(event.id, await countYield(reports, event.id, asOf), await catalogueOf(event), asOf)
}

const columns = {
  question: ({ question }) => question,
  shown: ({ shown }) => shown,
  answered: ({ answered }) => answered,
  skipped: ({ skipped }) => skipped,
  left: ({ left }) => left,
  open: ({ open }) => open,
  elsewhere: ({ elsewhere }) => elsewhere,
  refused: ({ refused }) => refused,
  medianSeconds: ({ medianSeconds }) => medianSeconds,
  declaredSeconds: ({ declaredSeconds }) => declaredSeconds,
} satisfies Record<string, (row: QuestionFigures) => string | number | null>

/** One row a question, named in English; begins with a BOM, or Excel would not read it as UTF-8. */
export function questionsCsv({ questions }: YieldFigures, catalogue: Catalogue): string {
  const label = (id: string) => catalogue.questions.find((each) => each.id === id)?.label.en ?? id
  const rows = questions.map((row) =>
    [label(row.question), ...Object.values(columns).map((cell) => cell(row) ?? '')].map(String).map(safeCell),
  )
  const options = { quoted: true, quoted_empty: true, record_delimiter: 'windows' } as const
  return `\ufeff${stringify([['label', ...Object.keys(columns)], ...rows], options)}`
}
