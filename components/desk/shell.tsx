import type { ReactNode } from 'react'
import { Mark } from '#components/mark.tsx'
import type { EventRow } from '#lib/ports.ts'
import styles from './desk.module.css'
import { moment } from './words.ts'

const pages = [
  ['', 'Dashboard'],
  ['/funnel', 'Funnel'],
  ['/channels', 'Channels'],
  ['/registrations', 'Registrations'],
  ['/questions', 'Questions'],
  ['/flow', 'Try questions'],
  ['/yield', 'Yield'],
  ['/conference', 'Conference'],
  ['/messages', 'Messages'],
] as const

export type DeskPage = (typeof pages)[number][0]

/** A page of the desk for one event; other pages keep the event. */
export const deskPath = (
  page: string,
  event: string,
  query: Readonly<Record<string, string | undefined>> = {},
): string => {
  const said = Object.entries({ event, ...query }).filter((pair): pair is [string, string] => !!pair[1])
  return `/organiser${page}?${new URLSearchParams(said)}`
}

/** What stands around every page of the desk. */
export function Shell({
  event,
  page,
  asOf,
  children,
}: {
  event: EventRow
  page: DeskPage
  asOf: Date
  children: ReactNode
}) {
  return (
    <>
      <a className={styles.skip} href="#main">
        Skip to content
      </a>
      <header className={styles.bar}>
        <a className={styles.event} href={deskPath('', event.id)}>
          <Mark className={styles.mark} />
          <span>
            {event.content.shortName.en}
            <small>{event.content.datesText.en} · Organiser</small>
          </span>
        </a>
        <form className={styles.out} method="post" action="/api/v1/organiser/sessions">
          <input type="hidden" name="_method" value="DELETE" />
          <input type="hidden" name="next" value="/organiser/sign-in" />
          <button type="submit">Sign out</button>
        </form>
      </header>
      <nav className={styles.nav} aria-label="Desk">
        {pages.map(([path, name]) => (
          <a key={path} href={deskPath(path, event.id)} aria-current={path === page ? 'page' : undefined}>
            {name}
          </a>
        ))}
      </nav>
      <main className={styles.main} id="main">
        {children}
      </main>
      <footer className={styles.foot}>
        <p>
          {event.demo && 'Demo data: all figures, people and companies here are fictional. '}
          As of {moment(asOf, event.timeZone)}, {event.timeZone}.
        </p>
      </footer>
    </>
  )
}

/** The same without an event: signing in, and pages that are not there. */
export function BareShell({ children }: { children: ReactNode }) {
  return (
    <>
      <a className={styles.skip} href="#main">
        Skip to content
      </a>
      <header className={styles.bar}>
        <a className={styles.event} href="/organiser">
          <Mark className={styles.mark} />
          <span>
            Foyer
            <small>Organiser</small>
          </span>
        </a>
      </header>
      <main className={styles.main} id="main">
        {children}
      </main>
    </>
  )
}
