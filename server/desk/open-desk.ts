import { redirect } from 'next/navigation'
import { cache } from 'react'
import type { EventRow } from '#lib/ports.ts'
import { type OrganiserSession, organiser } from '../auth.ts'
import { type Portal, portal } from '../portal.ts'
import { first, type Query } from './filter.ts'

export type Desk = {
  portal: Portal
  session: OrganiserSession
  event: EventRow
  /** Every edition, the latest first. */
  events: readonly EventRow[]
  now: Date
}

const eventsOf = cache(async (): Promise<EventRow[]> => {
  const { store } = await portal()
  const rows = await Promise.all((await store.eventIds()).map((id) => store.event(id)))
  return rows.filter((row) => row !== null).sort((a, b) => (a.startsOn < b.startsOn ? 1 : -1))
})

/**
 * Who looks, and at which event. Called by every page that reads, since a layout protects nothing.
 *
 * Without a session it sends to the sign-in page, and from there back to `path`.
 *
 * @returns null when there is no such event
 */
export async function openDesk(path: string, query: Query): Promise<Desk | null> {
  const session = await organiser()
  if (!session) {
    const asked = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, first(value)]))
    redirect(`/organiser/sign-in?${new URLSearchParams({ next: asked.size > 0 ? `${path}?${asked}` : path })}`)
  }
  const from = await portal()
  const now = from.now()
  const events = await eventsOf()
  const wanted = first(query.event) || (await from.store.openEventId(now))
  const event = events.find(({ id }) => id === wanted)
  return event ? { portal: from, session, event, events, now } : null
}
