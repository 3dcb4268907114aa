import type { Metadata } from 'next'
import { EventPicker } from '#components/desk/event-picker.tsx'
import { FigureRow } from '#components/desk/figures.tsx'
import { GridTable } from '#components/desk/grid-table.tsx'
import { Missing } from '#components/desk/missing.tsx'
import parts from '#components/desk/parts.module.css'
import { QuestionsFigure } from '#components/desk/questions-figure.tsx'
import { Shell } from '#components/desk/shell.tsx'
import { Top } from '#components/desk/top.tsx'
import { counted, number } from '#components/desk/words.ts'
import { countAnswers } from '#db/store/counts.ts'
import { countFigures } from '#db/store/figures.ts'
import { figures, share } from '#lib/desk/figures.ts'
import { catalogueOf } from '#server/catalogue.ts'
import { openDesk } from '#server/desk/open-desk.ts'
import { questionRows } from '#server/desk/question-rows.ts'
import { yieldOf } from '#server/desk/yield.ts'
import { answerWith } from '#server/status.ts'

export const metadata: Metadata = { title: 'Questions' }

export default async function QuestionsPage({ searchParams }: PageProps<'/organiser/questions'>) {
  const desk = await openDesk('/organiser/questions', await searchParams)
  if (!desk) {
    answerWith(404)
    return <Missing what="There is no such event" />
  }
  const { event, events, now, portal } = desk
  const { reports: read } = portal
  const [count, answered] = await Promise.all([countFigures(read, event.id, now), countAnswers(read, event.id, now)])
  const { yield: yields } = figures(event, count, now)
  const catalogue = await catalogueOf(event)
  const rows = questionRows(catalogue, answered)
  const asked = (await yieldOf(portal, event)).questions.map((row) => ({
    ...row,
    label: rows.find(({ id }) => id === row.question)?.label ?? row.question,
  }))
  const people = count.rows.registrations
  const each = share(yields.questions, people)
  return (
    <Shell event={event} page="/questions" asOf={now}>
      <Top
        title="What is asked, and what it yields"
        quiet="A question is asked only when a service somebody wants needs it, and never twice."
      >
        <EventPicker events={events} event={event} page="/questions" />
      </Top>
      <FigureRow
        figures={[
          {
            label: 'Questions answered a person',
            figure: each === null ? '—' : each.toFixed(1),
            note: `${number(yields.questions)} by ${counted(people, 'registration')}`,
          },
          {
            label: 'Data points a person',
            figure: people > 0 ? yields.perRegistration.toFixed(1) : '—',
            note: `${number(yields.dataPoints)} in all`,
          },
          {
            label: 'Data points a question',
            figure: yields.questions > 0 ? (yields.dataPoints / yields.questions).toFixed(1) : '—',
            note: 'asked, derived and observed',
          },
        ]}
      />
      <section className={parts.section}>
        <QuestionsFigure rows={asked} csv={`/api/v1/events/${event.id}/questions.csv`} />
      </section>
      <section className={parts.section}>
        <h2>What each is for</h2>
        <GridTable
          label="Questions"
          caption="Kept answers of proved visitors; a skipped want is not asked again. Yields count what an answer may tell, itself included."
          columns={[
            { head: 'Question' },
            { head: 'For' },
            { head: 'Answered', right: true },
            { head: 'Skipped', right: true },
            { head: 'Seconds', right: true },
            { head: 'Yields', right: true },
          ]}
          rows={rows.map(({ id, label, neededBy, wantedBy, answers, skips, seconds, yields: points }) => ({
            id,
            head: label,
            cells: [
              neededBy.join(', ') || (wantedBy.length > 0 ? `${wantedBy.join(', ')} (may be skipped)` : '—'),
              number(answers),
              number(skips),
              seconds,
              counted(points, 'data point'),
            ],
          }))}
        />
      </section>
    </Shell>
  )
}
