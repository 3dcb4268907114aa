import type { Metadata } from 'next'
import { Banner } from '#components/banner.tsx'
import { EventPicker } from '#components/desk/event-picker.tsx'
import { Missing } from '#components/desk/missing.tsx'
import { isOutboxView, OutboxTable, OutboxViews, outboxViews, Paused, TryAllAgain } from '#components/desk/outbox.tsx'
import parts from '#components/desk/parts.module.css'
import { Shell } from '#components/desk/shell.tsx'
import { Top } from '#components/desk/top.tsx'
import { age, counted, number } from '#components/desk/words.ts'
import { mailPause } from '#db/store/mail-pause.ts'
import { countMessages, listMessages, mostCounted, oldestUnsentSeconds } from '#db/store/messages.ts'
import { first } from '#server/desk/filter.ts'
import { openDesk } from '#server/desk/open-desk.ts'
import { answerWith } from '#server/status.ts'

export const metadata: Metadata = { title: 'Messages' }

const most = 200

const upTo = (n: number): string => (n > mostCounted ? `${number(mostCounted)}+` : number(n))

export default async function MessagesPage({ searchParams }: PageProps<'/organiser/messages'>) {
  const query = await searchParams
  const desk = await openDesk('/organiser/messages', query)
  if (!desk) {
    answerWith(404)
    return <Missing what="There is no such event" />
  }
  const { event, events, now, portal } = desk
  const { read } = portal.database
  const asked = first(query.state)
  const view = isOutboxView(asked) ? asked : null
  const [messages, mails, oldest, pause] = await Promise.all([
    listMessages(read, event.id, most, view ? outboxViews[view].states : undefined),
    countMessages(read, event.id),
    oldestUnsentSeconds(read, now, event.id),
    portal.smtpUrl ? mailPause(read) : null,
  ])
  const waiting = mails.queued + mails.sending
  const queued = first(query.queued)
  return (
    <Shell event={event} page="/messages" asOf={now}>
      <Top
        title="Outbox"
        quiet={
          waiting === 0 ? 'Nothing waits.' : `${counted(waiting, 'mail')} not sent yet, the oldest for ${age(oldest)}.`
        }
      >
        <EventPicker events={events} event={event} page="/messages" />
        <TryAllAgain event={event.id} failed={mails.failed} />
      </Top>
      {pause && <Paused pause={pause} now={now} timeZone={event.timeZone} />}
      {/^\d{1,9}$/.test(queued) && (
        <div className={parts.banner}>
          <Banner tone="good" live="status">
            {queued === '0'
              ? 'Nothing had failed any more.'
              : `${counted(Number(queued), 'mail')} will be tried again now.`}
          </Banner>
        </div>
      )}
      {!portal.smtpUrl && (
        <div className={parts.banner}>
          <Banner tone="warn">
            <b>No mail server is set</b>, so nothing leaves this machine. Open a mail to read it as its reader would;
            each reading is written down. Set SMTP_URL to send.
          </Banner>
        </div>
      )}
      <OutboxViews
        event={event.id}
        view={view}
        counts={{
          failed: number(mails.failed),
          waiting: number(waiting),
          sent: upTo(mails.sent),
          withheld: upTo(mails.withheld),
        }}
      />
      {messages.length === 0 ? (
        <p className={parts.empty}>
          {view ? 'There is no such mail.' : 'No mail was written yet. The first registration writes the first one.'}
        </p>
      ) : (
        <OutboxTable
          messages={messages}
          caption={`Newest first, ${messages.length === most ? `the newest ${most}` : counted(messages.length, 'mail')}`}
          event={event}
          now={now}
        />
      )}
    </Shell>
  )
}
