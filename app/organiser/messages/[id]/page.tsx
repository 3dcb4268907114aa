import type { Metadata } from 'next'
import { Banner } from '#components/banner.tsx'
import { Missing } from '#components/desk/missing.tsx'
import { TryAgain } from '#components/desk/outbox.tsx'
import parts from '#components/desk/parts.module.css'
import { deskPath, Shell } from '#components/desk/shell.tsx'
import { MessageState } from '#components/desk/state.tsx'
import { Top } from '#components/desk/top.tsx'
import { moment, nameOf } from '#components/desk/words.ts'
import { deskMessage } from '#db/store/desk-message.ts'
import { mailTrouble } from '#lib/desk/mail-trouble.ts'
import { openDesk } from '#server/desk/open-desk.ts'
import { readMail } from '#server/desk/read-mail.ts'
import { answerWith } from '#server/status.ts'

export const metadata: Metadata = { title: 'Message' }

export default async function MessagePage({ params, searchParams }: PageProps<'/organiser/messages/[id]'>) {
  const { id } = await params
  const desk = await openDesk(`/organiser/messages/${id}`, await searchParams)
  const message = desk && (await deskMessage(desk.portal.database.read, desk.event.id, id))
  if (!message) {
    answerWith(404)
    return <Missing what="There is no such message" back={desk ? deskPath('/messages', desk.event.id) : '/organiser'} />
  }
  const { event, now, portal } = desk
  const mail = await readMail(desk, message.id)
  const trouble = mailTrouble(message.lastError)
  return (
    <Shell event={event} page="/messages" asOf={now}>
      <a className={parts.back} href={deskPath('/messages', event.id)}>
        ← Outbox
      </a>
      <Top
        title={mail ? <bdi lang={message.locale}>{mail.subject}</bdi> : nameOf('template', message.template)}
        quiet={
          <>
            {nameOf('template', message.template)} to <bdi>{message.address}</bdi>,{' '}
            {moment(message.createdAt, event.timeZone)} <MessageState message={message} />
          </>
        }
      >
        {message.state === 'failed' && <TryAgain event={event.id} message={message.id} />}
      </Top>
      {trouble && message.state !== 'sent' && (
        <div className={parts.banner}>
          <Banner tone={message.state === 'failed' ? 'bad' : 'warn'}>
            {trouble.what} ({message.lastError}). {trouble.advice}
          </Banner>
        </div>
      )}
      {mail ? (
        <div className={`${parts.grid} ${parts.even}`}>
          <section className={parts.small}>
            <h2>As it looks</h2>
            <iframe
              className={parts.mail}
              title="The mail as it looks"
              src={`/organiser/messages/${encodeURIComponent(message.id)}/body?${new URLSearchParams({ event: event.id })}`}
              sandbox="allow-popups allow-popups-to-escape-sandbox"
              referrerPolicy="no-referrer"
            />
          </section>
          <section className={parts.small}>
            <h2>As plain text</h2>
            <pre className={parts.letter} lang={message.locale}>
              {mail.text}
            </pre>
          </section>
        </div>
      ) : (
        <p className={parts.empty}>
          {portal.smtpUrl
            ? 'What it says is between its sender and its reader: a mail server is set, so it cannot be read here.'
            : 'It says nothing: it was written for an address that nobody has registered, and is never sent.'}
        </p>
      )}
    </Shell>
  )
}
