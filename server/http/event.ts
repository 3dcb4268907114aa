import { Refusal } from '#lib/errors.ts'
import type { EventRow } from '#lib/ports.ts'
import { portal } from '#server/portal.ts'

/** @throws {Refusal} `unknown-event` */
export async function requireEvent(id: string): Promise<EventRow> {
  // PostgreSQL fails on a NUL instead of finding nothing.
  const event = /^[\w-]{1,100}$/.test(id) ? await (await portal()).store.event(id) : null
  if (!event) throw new Refusal('unknown-event')
  return event
}
