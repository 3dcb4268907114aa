import type { Metadata } from 'next'
import { Banner } from '#components/banner.tsx'
import { EventPicker } from '#components/desk/event-picker.tsx'
import { GridTable } from '#components/desk/grid-table.tsx'
import { Missing } from '#components/desk/missing.tsx'
import parts from '#components/desk/parts.module.css'
import { deskPath, Shell } from '#components/desk/shell.tsx'
import { MessageState } from '#components/desk/state.tsx'
import { Top } from '#components/desk/top.tsx'
import { age, counted, moment, nameOf, number } from '#components/desk/words.ts'
import { countMessages } from '#db/store/counts.ts'
import { listMessages, oldestUnsentSeconds } from '#db/store/messages.ts'
import { openDesk } from '#server/desk/open-desk.ts'
import { answerWith } from '#server/status.ts'

export const metadata: Metadata = { title: 'Messages' }

const most = 200

export default async function MessagesPage({ searchParams }: PageProps<'/organiser/messages'>) {
  const desk = await openDesk('/organiser/messages', await searchParams)
  if (!desk) {
    answerWith(404)
    return <Missing what="There is no such event" />
  }
  const { event, events, now, portal } = desk
  const { read } = portal.database
  const [messages, mails, oldest] = await Promise.all([
    listMessages(read, event.id, most),
    countMessages(read, event.id),
    oldestUnsentSeconds(read, now, event.id),
  ])
  const all = Object.values(mails).reduce((sum, each) => sum + each, 0)
  const waiting = (mails.queued ?? 0) + (mails.sending ?? 0)
  const quiet =
    waiting === 0 ? 'Nothing waits.' : `${counted(waiting, 'mail')} not sent yet, the oldest for ${age(oldest)}.`
  return (
    <Shell event={event} page="/messages" asOf={now}>
      <Top
        title="Outbox"
        quiet={`${quiet} ${number(mails.sent ?? 0)} sent, ${number(mails.failed ?? 0)} failed, ${number(mails.withheld ?? 0)} withheld.`}
      >
        <EventPicker events={events} event={event} page="/messages" />
      </Top>
      {!portal.smtpUrl && (
        <div className={parts.banner}>
          <Banner tone="warn">
            <b>No mail server is set</b>, so nothing leaves this machine. Open a mail to read it as its reader would;
            each reading is written down. Set SMTP_URL to send.
          </Banner>
        </div>
      )}
      {messages.length === 0 ? (
        <p className={parts.empty}>No mail was written yet. The first registration writes the first one.</p>
      ) : (
        <GridTable
          label="Messages"
          caption={`Newest first, ${counted(messages.length, 'mail')} of ${number(all)}`}
          columns={['Mail', 'To', 'Language', 'State', 'Tries', 'Written', 'Last trouble'].map((head) => ({ head }))}
          rows={messages.map((message) => ({
            id: message.id,
            head: (
              <a className={parts.cell} href={deskPath(`/messages/${message.id}`, event.id)}>
                {nameOf('template', message.template)}
              </a>
            ),
            cells: [
              <bdi key="to">{message.address}</bdi>,
              nameOf('locale', message.locale),
              <MessageState key="state" message={message} />,
              message.attempts,
              <span key="at" className={parts.nowrap}>
                {moment(message.createdAt, event.timeZone)}
              </span>,
              message.lastError ?? '—',
            ],
          }))}
        />
      )}
    </Shell>
  )
}
