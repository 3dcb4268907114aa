import { Banner } from '#components/banner.tsx'
import { classNames } from '#components/class-names.ts'
import text from '#components/text.module.css'
import { mailTrouble } from '#lib/desk/mail-trouble.ts'
import type { MessageRow } from '#lib/ports.ts'
import control from './control.module.css'
import { GridTable } from './grid-table.tsx'
import parts from './parts.module.css'
import { deskPath } from './shell.tsx'
import { MessageState } from './state.tsx'
import { age, lowerFirst, moment, nameOf } from './words.ts'

/** What the list can be narrowed to, in the order of how much it wants somebody to look. */
export const outboxViews = {
  failed: { name: 'Failed', states: ['failed'] },
  waiting: { name: 'Waiting', states: ['queued', 'sending'] },
  sent: { name: 'Sent', states: ['sent'] },
  withheld: { name: 'Withheld', states: ['withheld'] },
} as const

export type OutboxView = keyof typeof outboxViews

export const isOutboxView = (view: string): view is OutboxView => Object.hasOwn(outboxViews, view)

/** All mail, or one kind of it; `counts` are texts, as a number may be open at the top. */
export function OutboxViews({ event, view, counts }: OutboxViewsProps) {
  return (
    <nav className={parts.filters} aria-label="Show">
      <a className={parts.chip} href={deskPath('/messages', event)} aria-current={view ? undefined : 'true'}>
        All
      </a>
      {(Object.keys(outboxViews) as OutboxView[]).map((each) => (
        <a
          key={each}
          className={parts.chip}
          href={deskPath('/messages', event, { state: each })}
          aria-current={view === each ? 'true' : undefined}
        >
          {outboxViews[each].name} {counts[each]}
        </a>
      ))}
    </nav>
  )
}

type OutboxViewsProps = { event: string; view: OutboxView | null; counts: Readonly<Record<OutboxView, string>> }

/** All mail stands still: since when, why, what can be done, and that nothing is lost. */
export function Paused({ pause, now, timeZone }: PausedProps) {
  const trouble = mailTrouble(pause.reason)
  const again = pause.probeAt > now ? `at ${moment(pause.probeAt, timeZone)}` : 'in a moment'
  return (
    <div className={parts.banner}>
      <Banner tone="bad">
        <b>No mail leaves since {moment(pause.since, timeZone)}</b>: {lowerFirst(trouble?.what ?? '')} ({pause.reason}).{' '}
        {trouble?.advice} Every mail is kept and loses nothing by waiting. We try one {again}, and all go as soon as one
        is taken.
      </Banner>
    </div>
  )
}

type PausedProps = { pause: { reason: string; since: Date; probeAt: Date }; now: Date; timeZone: string }

export function OutboxTable({ messages, caption, event, now }: OutboxTableProps) {
  return (
    <GridTable
      label="Messages"
      caption={caption}
      columns={['Mail', 'To', 'Language', 'State', 'Tries', 'Written', 'Last trouble'].map((head) => ({ head }))}
      rows={messages.map((message) => ({
        id: message.id,
        head: (
          <a className={parts.cell} href={deskPath(`/messages/${message.id}`, event.id)}>
            {nameOf('template', message.template)}
          </a>
        ),
        cells: [
          <bdi key="to" className={parts.address}>
            {message.address}
          </bdi>,
          nameOf('locale', message.locale),
          <MessageState key="state" message={message} />,
          message.attempts,
          <span key="at" className={parts.nowrap}>
            {moment(message.createdAt, event.timeZone)}
          </span>,
          <Trouble key="trouble" message={message} event={event.id} now={now} />,
        ],
      }))}
    />
  )
}

type OutboxTableProps = {
  messages: readonly MessageRow[]
  caption: string
  event: { id: string; timeZone: string }
  now: Date
}

function Trouble({ message, event, now }: { message: MessageRow; event: string; now: Date }) {
  const trouble = mailTrouble(message.lastError)
  if (!trouble) return '—'
  const failed = message.state === 'failed'
  const secondsToGo = (message.dueAt.getTime() - now.getTime()) / 1000
  return (
    <>
      {trouble.what} <span className={text.quiet}>({message.lastError})</span>.{' '}
      {failed && (trouble.advice ?? 'It was put off for days, and given up.')}
      {message.state === 'queued' && secondsToGo > 0 && `Next try in ${age(secondsToGo)}.`}
      {failed && <TryAgain event={event} message={message.id} />}
    </>
  )
}

export function TryAgain({ event, message }: { event: string; message: string }) {
  return (
    <form
      className={parts.retry}
      method="post"
      action={`/api/v1/events/${event}/messages/${encodeURIComponent(message)}/retry`}
    >
      <button className={classNames(control.button, control.line)} type="submit">
        Try again
      </button>
    </form>
  )
}

export function TryAllAgain({ event, failed }: { event: string; failed: number }) {
  if (failed === 0) return null
  return (
    <form method="post" action={`/api/v1/events/${event}/messages/retry`}>
      <button className={classNames(control.button, control.line)} type="submit">
        Try {failed === 1 ? 'the failed mail' : 'all that failed'} again
      </button>
    </form>
  )
}
