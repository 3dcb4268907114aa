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

const recentMs = 1000
const recent = new Map<string, { event: Promise<EventRow>; readAt: number }>()

/**
 * The same, at most a second old: for what comes in waves, where reading the event costs as much as writing a row.
 *
 * @throws {Refusal} `unknown-event`
 */
export function recentEvent(id: string): Promise<EventRow> {
  const known = recent.get(id)
  if (known && performance.now() - known.readAt < recentMs) return known.event
  const event = requireEvent(id)
  recent.set(id, { event, readAt: performance.now() })
  // Ids come from outside: one that names no event is not kept, nor what failed.
  event.catch(() => recent.delete(id))
  return event
}
