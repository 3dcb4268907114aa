import { Tag, type TagTone } from '#components/tag.tsx'
import { mailTrouble } from '#lib/desk/mail-trouble.ts'
import type { EventRow } from '#lib/ports.ts'
import parts from './parts.module.css'
import { deskPath } from './shell.tsx'
import { age, counted, lowerFirst, moment } from './words.ts'

export type Alert = { tone?: TagTone; tag: string; text: string; link?: { href: string; text: string } }

type Mails = {
  waiting: number
  failed: number
  oldestSeconds: number
  sends: boolean
  /** Why no mail leaves just now, as the outbox keeps it. */
  paused?: string
}

const lateSeconds = 5 * 60

/** What is true now and wants somebody to look. */
export function alertsOf(event: EventRow, now: Date, mails: Mails): Alert[] {
  const outbox = { href: deskPath('/messages', event.id), text: 'Open the outbox' }
  const { waiting, failed, oldestSeconds, sends, paused } = mails
  const stopped = sends && paused !== undefined
  const alerts: (Alert | false)[] = [
    stopped && {
      tone: 'bad',
      tag: 'Mail',
      text: `No mail leaves: ${lowerFirst(mailTrouble(paused)?.what ?? '')}. ${waiting === 0 ? 'Nothing waits yet.' : `${counted(waiting, 'mail')} wait${waiting === 1 ? 's' : ''}, and none is lost.`}`,
      link: outbox,
    },
    failed > 0 && {
      tone: 'bad',
      tag: 'Mail',
      text: `${counted(failed, 'mail')} could not be delivered.`,
      link: { href: deskPath('/messages', event.id, { state: 'failed' }), text: 'See why' },
    },
    sends &&
      !stopped &&
      waiting > 0 &&
      oldestSeconds > lateSeconds && {
        tone: 'bad',
        tag: 'Mail',
        text: `${counted(waiting, 'mail')} not sent yet, the oldest for ${age(oldestSeconds)}. We keep trying.`,
        link: outbox,
      },
    !sends && {
      tone: 'warn',
      tag: 'Mail',
      text: `No mail server is set, so nothing is sent. ${waiting === 0 ? 'Nothing waits yet.' : `${counted(waiting, 'mail')} wait${waiting === 1 ? 's' : ''} in the outbox and can be read there.`}`,
      link: outbox,
    },
    now < event.opensAt && { tag: 'Dates', text: `Registration opens on ${moment(event.opensAt, event.timeZone)}.` },
    now >= event.closesAt && {
      tag: 'Dates',
      text: `Registration closed on ${moment(event.closesAt, event.timeZone)}.`,
    },
  ]
  return alerts.filter((alert) => alert !== false)
}

export function Alerts({ alerts }: { alerts: readonly Alert[] }) {
  if (alerts.length === 0) return <p>Nothing needs you just now.</p>
  return (
    <ul className={parts.alerts}>
      {alerts.map(({ tone, tag, text, link }) => (
        <li key={text}>
          <span>
            <Tag tone={tone}>{tag}</Tag>
          </span>
          <span>
            {text} {link && <a href={link.href}>{link.text}</a>}
          </span>
        </li>
      ))}
    </ul>
  )
}
