import { Refusal } from '#lib/errors.ts'
import type { EventRow } from '#lib/ports.ts'
import { portal } from './portal.ts'

/** @throws {Refusal} `unknown-event` */
export async function requireEvent(id: string): Promise<EventRow> {
  const event = await (await portal()).store.event(id)
  if (!event) throw new Refusal('unknown-event')
  return event
}
