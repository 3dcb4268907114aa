import type { Metadata } from 'next'
import { EventPicker } from '#components/desk/event-picker.tsx'
import { FigureRow } from '#components/desk/figures.tsx'
import { Missing } from '#components/desk/missing.tsx'
import parts from '#components/desk/parts.module.css'
import { Shell } from '#components/desk/shell.tsx'
import { Top } from '#components/desk/top.tsx'
import trial from '#components/desk/trial.module.css'
import { TrialForm } from '#components/desk/trial-form.tsx'
import { AskedTable, TotalsTable, YieldRows } from '#components/desk/trial-tables.tsx'
import { catalogueWords } from '#components/desk/trial-words.ts'
import { counted, number } from '#components/desk/words.ts'
import { walk } from '#lib/flow/flow.ts'
import { control, golden, type TrialVisitor } from '#lib/flow/visitors.ts'
import { yieldTable } from '#lib/flow/yield-table.ts'
import { dayIn } from '#lib/time/days.ts'
import { catalogueOf } from '#server/catalogue.ts'
import { openDesk } from '#server/desk/open-desk.ts'
import { trialOf } from '#server/desk/trial.ts'
import { answerWith } from '#server/status.ts'

export const metadata: Metadata = { title: 'Try questions' }

const names = { golden: 'The golden visitor', control: 'The control person', own: 'Your own answers' }

export default async function FlowPage({ searchParams }: PageProps<'/organiser/flow'>) {
  const query = await searchParams
  const desk = await openDesk('/organiser/flow', query)
  if (!desk) {
    answerWith(404)
    return <Missing what="There is no such event" />
  }
  const { event, events, now } = desk
  const catalogue = await catalogueOf(event)
  const { services, inTurn, who, visitor, fields, typed, wrong } = trialOf(query, catalogue)
  if (Object.keys(wrong).length > 0) answerWith(422)

  const orders = inTurn ? services.map((service) => [service]) : [services]
  const line = (id: keyof typeof names, one: TrialVisitor) => {
    const flow = walk(one, orders, catalogue, dayIn(now, event.timeZone))
    return { id, name: names[id], flow, table: yieldTable(flow, catalogue) }
  }
  const shown = line(who, visitor)
  const others = [line('golden', golden), line('control', control)].filter(({ id }) => id !== who)
  const { flow, table } = shown
  const { fromQuestions, withArrival } = table
  const words = catalogueWords(catalogue)
  const listed = (ids: readonly string[]) => ids.map(words.point).join(', ')
  return (
    <Shell event={event} page="/flow" asOf={now}>
      <Top
        title={`${counted(fromQuestions.plain, 'data point')} from ${counted(table.questions, 'question')}`}
        quiet="What a new visitor is asked for any mix of services, and what follows from the answers."
      >
        <EventPicker events={events} event={event} page="/flow" />
      </Top>
      <TrialForm
        event={event.id}
        services={catalogue.services}
        chosen={services.map(({ id }) => id)}
        inTurn={inTurn}
        who={who}
        fields={fields.flatMap((field) => {
          const question = catalogue.questions.find((one) => one.fields.includes(field))
          return question ? [{ field, label: question.label }] : []
        })}
        typed={typed}
        wrong={wrong}
      />
      <FigureRow
        figures={[
          { label: 'Questions', figure: number(table.questions), note: `about ${flow.seconds} seconds to answer` },
          {
            label: 'Data points from them',
            figure: number(fromQuestions.plain),
            note: `${(fromQuestions.plain / table.questions).toFixed(1)} a question`,
          },
          {
            label: 'Strictly counted',
            figure: number(fromQuestions.strict),
            note: 'mere reformattings left out',
          },
          {
            label: 'With what is seen at arrival',
            figure: number(withArrival.plain),
            note: `${number(withArrival.strict)} strictly counted`,
          },
        ]}
      />
      <section className={parts.section}>
        <h2>What is asked, in order</h2>
        <div className={trial.middle}>
          <AskedTable flow={flow} table={table} catalogue={catalogue} />
        </div>
        <div className={trial.notes}>
          {flow.confirm.length > 0 && <p>Shown once, to be confirmed with one tap: {listed(flow.confirm)}.</p>}
          {flow.optional.length > 0 && (
            <p>
              Asked after, and may be skipped:{' '}
              {listed(flow.optional.flatMap((planned) => planned.fields.map(({ id }) => id)))}.
            </p>
          )}
        </div>
      </section>
      <section className={parts.section}>
        <h2>What is known afterwards</h2>
        <div className={trial.wide}>
          <YieldRows table={table} catalogue={catalogue} />
        </div>
      </section>
      <section className={parts.section}>
        <h2>Beside others</h2>
        <div className={trial.middle}>
          <TotalsTable lines={[shown, ...others]} />
        </div>
      </section>
    </Shell>
  )
}
