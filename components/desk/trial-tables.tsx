import type { Catalogue, Question, Service } from '#lib/catalogue.ts'
import type { Flow } from '#lib/flow/flow.ts'
import type { YieldTable } from '#lib/flow/yield-table.ts'
import { GridTable } from './grid-table.tsx'
import styles from './trial.module.css'
import { catalogueWords } from './trial-words.ts'
import { counted, number } from './words.ts'

/** What is asked, page by page, and what each answer brings. */
export function AskedTable({ flow, table, catalogue }: { flow: Flow; table: YieldTable; catalogue: Catalogue }) {
  const words = catalogueWords(catalogue)
  const lines = flow.pages.flatMap(({ questions, services }, page) =>
    questions.map((planned) => ({ ...planned, page: page + 1, services })),
  )
  return (
    <GridTable
      label="Questions in order"
      caption="A page asks at most four questions, about one topic."
      columns={[
        { head: 'Question' },
        { head: 'Page', right: true },
        { head: 'Asked for' },
        { head: 'Seconds', right: true },
        { head: 'Tells, besides itself' },
      ]}
      rows={lines.map(({ question, fields, seconds, page, services }) => {
        const own = fields.map(({ id }) => id)
        const told = table.rows.filter((row) => row.question === question.id && !own.includes(row.point))
        return {
          id: question.id,
          head: question.label.en,
          cells: [
            page,
            services.length === 0 ? 'Getting in' : askedFor(question, services),
            seconds,
            own.some((id) => flow.unanswered.includes(id))
              ? 'no answer given; one was made up to go on with'
              : told.map(({ point }) => words.point(point)).join(', ') || '—',
          ],
        }
      })}
    />
  )
}

/** The services that need what this question asks or surely tells; what only decides about others serves all of them. */
function askedFor({ fields, always }: Question, services: readonly Service[]): string {
  const points = [...fields.map(({ id }) => id), ...always.map(({ point }) => point)]
  const needing = services.filter(({ needs }) => needs.some((id) => points.includes(id)))
  return (needing.length > 0 ? needing : services).map(({ label }) => label.en).join(', ')
}

/** Question → data point → value → source → confidence → strict. */
export function YieldRows({ table, catalogue }: { table: YieldTable; catalogue: Catalogue }) {
  const words = catalogueWords(catalogue)
  return (
    <GridTable
      label="Data points"
      caption="Each data point once, under the question that first brought it. Strictly counted, a mere reformatting is none."
      columns={[
        { head: 'Question' },
        { head: 'Data point' },
        { head: 'Value' },
        { head: 'Source' },
        { head: 'Confidence', right: true },
        { head: 'Strict' },
        { head: 'Read by' },
      ]}
      rows={table.rows.map((row, at) => {
        const isRepeated = at > 0 && table.rows[at - 1]?.question === row.question
        return {
          id: row.point,
          head: (
            <span className={isRepeated ? styles.again : undefined}>
              {row.question === null ? 'None: at arrival' : words.question(row.question)}
            </span>
          ),
          cells: [
            words.point(row.point),
            words.value(row),
            words.source(row),
            row.confidence.toFixed(2),
            row.reformatting ? `no: ${row.reformatting}` : row.uses.length > 0 ? 'yes' : 'no',
            words.uses(row.uses),
          ],
        }
      })}
    />
  )
}

/** The same services for several visitors, side by side. */
export function TotalsTable({
  lines,
}: {
  lines: readonly { id: string; name: string; flow: Flow; table: YieldTable }[]
}) {
  return (
    <GridTable
      label="Totals"
      caption="The count is a result: who says less is asked more, and tells less."
      columns={[
        { head: 'Visitor' },
        { head: 'Questions', right: true },
        { head: 'Seconds', right: true },
        { head: 'Data points from the questions', right: true },
        { head: 'Strictly counted', right: true },
        { head: 'With arrival', right: true },
        { head: 'Strictly counted', right: true },
      ]}
      rows={lines.map(({ id, name, flow, table }) => ({
        id,
        head: name,
        cells: [
          counted(table.questions, 'question'),
          number(flow.seconds),
          number(table.fromQuestions.plain),
          number(table.fromQuestions.strict),
          number(table.withArrival.plain),
          number(table.withArrival.strict),
        ],
      }))}
    />
  )
}
