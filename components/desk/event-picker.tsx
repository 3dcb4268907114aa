import type { EventRow } from '#lib/ports.ts'
import desk from './desk.module.css'
import { type DeskPage, deskPath } from './shell.tsx'

/** The other editions, the same page. */
export function EventPicker({ events, event, page }: { events: readonly EventRow[]; event: EventRow; page: DeskPage }) {
  if (events.length < 2) return null
  return (
    <nav className={desk.pick} aria-label="Edition">
      {events.map(({ id, content }) =>
        id === event.id ? (
          <b key={id} aria-current="true">
            {content.shortName.en}
          </b>
        ) : (
          <a key={id} href={deskPath(page, id)}>
            {content.shortName.en}
          </a>
        ),
      )}
    </nav>
  )
}
