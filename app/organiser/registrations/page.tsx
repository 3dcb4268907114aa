import type { Metadata } from 'next'
import { classNames } from '#components/class-names.ts'
import control from '#components/desk/control.module.css'
import { EventPicker } from '#components/desk/event-picker.tsx'
import { Missing } from '#components/desk/missing.tsx'
import parts from '#components/desk/parts.module.css'
import { RegistrationList } from '#components/desk/registration-list.tsx'
import { RegistrationSearch } from '#components/desk/registration-search.tsx'
import { deskPath, Shell } from '#components/desk/shell.tsx'
import { Top } from '#components/desk/top.tsx'
import { counted, number } from '#components/desk/words.ts'
import { countListed } from '#db/store/counts.ts'
import { countRegistrations, listRegistrations, newestSearched } from '#db/store/desk.ts'
import { filterOf, first } from '#server/desk/filter.ts'
import { cursorText, readCursor } from '#server/desk/list.ts'
import { openDesk } from '#server/desk/open-desk.ts'
import { answerWith } from '#server/status.ts'

export const metadata: Metadata = { title: 'Registrations' }

const pageSize = 25

export default async function RegistrationsPage({ searchParams }: PageProps<'/organiser/registrations'>) {
  const query = await searchParams
  const desk = await openDesk('/organiser/registrations', query)
  if (!desk) {
    answerWith(404)
    return <Missing what="There is no such event" />
  }
  const { event, events, now, portal } = desk
  const { read } = portal.database
  const filter = filterOf(query)
  const { q = '', state = '', channel = '' } = filter
  const after = readCursor(first(query.cursor))
  const [rows, listed] = await Promise.all([
    listRegistrations(read, event.id, filter, pageSize + 1, after),
    countListed(read, event.id, now),
  ])
  const channels = [...new Set(listed.map((each) => each.channel))].sort()
  const fits = (each: (typeof listed)[number]) =>
    (channel === '' || each.channel === channel) && (state === '' || each.state === state)
  const all = listed.reduce((sum, { registrations }) => sum + registrations, 0)
  const found = q
    ? await countRegistrations(read, event.id, filter)
    : listed.filter(fits).reduce((sum, { registrations }) => sum + registrations, 0)
  const shown = rows.slice(0, pageSize)
  const last = rows.length > pageSize ? shown.at(-1) : undefined
  const narrowed = q !== '' || state !== '' || channel !== ''
  const said = { q, state, channel }
  const csv = `/api/v1/events/${event.id}/registrations.csv?${new URLSearchParams(said)}`
  return (
    <Shell event={event} page="/registrations" asOf={now}>
      <Top
        title={counted(
          found,
          narrowed ? 'registration found' : 'registration',
          narrowed ? 'registrations found' : 'registrations',
        )}
        quiet="Unproven registrations are deleted after 30 days; the figures go on counting them. Each export is written down."
      >
        <EventPicker events={events} event={event} page="/registrations" />
        <a className={classNames(control.button, control.line)} href={csv} download>
          Export as CSV
        </a>
      </Top>
      <RegistrationSearch event={event.id} q={q} state={state} channel={channel} channels={channels} />
      {q !== '' && all > newestSearched && (
        <p className={parts.empty}>
          Parts of names, companies and addresses are searched among the newest {number(newestSearched)} of{' '}
          {number(all)} registrations; a whole address, registration or entry number among all.
        </p>
      )}
      {shown.length > 0 ? (
        <RegistrationList
          rows={shown}
          event={event}
          caption={`Newest first, ${counted(shown.length, 'row')} of ${number(found)}`}
        />
      ) : (
        <div className={parts.empty}>
          {narrowed ? (
            <p>
              Nobody fits. <a href={deskPath('/registrations', event.id)}>Clear search and filters</a>
            </p>
          ) : (
            <p>Nobody has registered yet. Share the visitor page, and they appear here.</p>
          )}
        </div>
      )}
      <nav className={classNames(parts.actions, parts.pages)} aria-label="Pages">
        {after && (
          <a className={classNames(control.button, control.line)} href={deskPath('/registrations', event.id, said)}>
            First page
          </a>
        )}
        {last && (
          <a
            className={classNames(control.button, control.line)}
            href={deskPath('/registrations', event.id, { ...said, cursor: cursorText(last) })}
          >
            Next {pageSize}
          </a>
        )}
      </nav>
    </Shell>
  )
}
