import chart from './chart.module.css'
import control from './control.module.css'
import parts from './parts.module.css'
import { type NamedQuestion, QuestionsChart } from './questions-chart.tsx'
import { QuestionsTable } from './questions-table.tsx'

/** What becomes of questions once they are shown: the drawing, its numbers, and how they were counted. */
export function QuestionsFigure({ rows, csv }: { rows: readonly NamedQuestion[]; csv: string }) {
  const seen = rows.filter(({ shown, elsewhere }) => shown + elsewhere > 0)
  if (seen.length === 0)
    return <p>Nobody has been asked yet. The first page with a question that somebody opens shows up here.</p>
  return (
    <figure className={chart.figure}>
      <figcaption>
        From being shown to being answered
        <small>
          The quick form counts from the first touch of it, so its three are a lower bound without JavaScript; the
          others from the page they stand on.
        </small>
      </figcaption>
      {seen.some(({ shown }) => shown > 0) && <QuestionsChart rows={seen.filter(({ shown }) => shown > 0)} />}
      <details open>
        <summary>Show the numbers</summary>
        <QuestionsTable rows={seen} />
      </details>
      <ul className={parts.rows}>
        <li>Left here: no answer, nothing else done for half an hour, and the service was not taken.</li>
        <li>Open: waiting still, or passed over for something else.</li>
        <li>Refused: answers the server sent back. What the page stops before sending is not counted.</li>
        <li>Answered elsewhere: among the details or by a program, without having been shown; it has no time.</li>
        <li>
          Median: what a page took, shared by what its questions are said to cost; above ten minutes is no time.
          Declared: what the plan reckons with. It stays as published until you change it.
        </li>
      </ul>
      <p>
        <a className={`${control.button} ${control.line}`} href={csv} download>
          Download as CSV
        </a>
      </p>
    </figure>
  )
}
