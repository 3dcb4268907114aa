import type { EventRow } from '#lib/ports.ts'
import { dayIn } from '#lib/time/days.ts'

/** Where an event stands: `closed` takes no more registrations, `over` has ended. */
export type Phase = 'notYet' | 'open' | 'closed' | 'over'

export function phaseOf(event: Pick<EventRow, 'opensAt' | 'closesAt' | 'endsOn' | 'timeZone'>, now: Date): Phase {
  if (dayIn(now, event.timeZone) > event.endsOn) return 'over'
  if (now < event.opensAt) return 'notYet'
  return now < event.closesAt ? 'open' : 'closed'
}
