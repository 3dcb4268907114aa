import type { Catalogue } from '#lib/catalogue.ts'
import type { ConsentRow } from '#lib/ports/consents.ts'
import type { StepRow } from '#lib/ports/steps.ts'
import type { MessageRow, SubmissionRow } from '#lib/ports.ts'
import parts from './parts.module.css'
import { deskPath } from './shell.tsx'
import { MessageState } from './state.tsx'
import { moment, nameOf } from './words.ts'

type In = { timeZone: string; catalogue: Catalogue }

const serviceName = (catalogue: Catalogue, id: string) =>
  catalogue.services.find((service) => service.id === id)?.label.en ?? id

const order = [
  'landed',
  'browsed',
  'tapped',
  'started',
  'registered',
  'proved',
  'opened',
  'taken',
  'invited',
  'attended',
]

/** As they happened; what was written in the same moment stands in the order of the funnel. */
const inOrder = (steps: readonly StepRow[]) =>
  steps.toSorted((a, b) => a.at.getTime() - b.at.getTime() || order.indexOf(a.step) - order.indexOf(b.step))

/** The steps of one person. */
export function Steps({ steps, timeZone, catalogue }: In & { steps: readonly StepRow[] }) {
  return (
    <section>
      <h2>What happened</h2>
      <ol className={parts.when}>
        {inOrder(steps).map(({ step, about, at }) => (
          <li key={`${step} ${about}`}>
            <span>{moment(at, timeZone)}</span>
            <span>
              {nameOf('step', step)}
              {about && `: ${serviceName(catalogue, about)}`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

export function Mails({
  messages,
  timeZone,
  event,
}: {
  messages: readonly MessageRow[]
  timeZone: string
  event: string
}) {
  return (
    <section>
      <h2>Mails</h2>
      {messages.length === 0 && <p>No mail was written.</p>}
      <ol className={parts.when}>
        {messages.map((message) => (
          <li key={message.id}>
            <span>{moment(message.createdAt, timeZone)}</span>
            <span>
              <a href={deskPath(`/messages/${message.id}`, event)}>{nameOf('template', message.template)}</a>{' '}
              <MessageState message={message} />
              {message.lastError && ` ${message.lastError}`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The ledger, every line of it: what was given and what was taken back. */
export function Consents({ consents, timeZone, catalogue }: In & { consents: readonly ConsentRow[] }) {
  return (
    <section>
      <h2>Consents</h2>
      {consents.length === 0 && <p>Nothing was consented to yet: ticks count once the address is proved.</p>}
      <ul className={parts.rows}>
        {consents.map(({ id, purpose, given, wording, locale, source, at }) => (
          <li key={id}>
            <b>{catalogue.consents.find((consent) => consent.id === purpose)?.label.en ?? purpose}</b>:{' '}
            {given ? 'given' : 'taken back'}, wording {wording} in {nameOf('locale', locale)}, {source},{' '}
            {moment(at, timeZone)}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What was typed, browser by browser: claims until the owner of the address kept them. */
export function Submissions({ submissions, timeZone }: { submissions: readonly SubmissionRow[]; timeZone: string }) {
  return (
    <section>
      <h2>Submissions</h2>
      {submissions.length === 0 && <p>None: this registration was not made by the form.</p>}
      <ul className={parts.rows}>
        {submissions.map(({ id, entryNumber, createdAt, answers, decision, locale }) => (
          <li key={id}>
            <b>Entry number {entryNumber}</b>, {moment(createdAt, timeZone)}, in {nameOf('locale', locale)}:{' '}
            <bdi>{[answers.name, answers.company].filter((text) => typeof text === 'string').join(', ')}</bdi>.{' '}
            {decision ? `${nameOf('decision', decision)}.` : 'Not decided yet.'}
          </li>
        ))}
      </ul>
    </section>
  )
}
