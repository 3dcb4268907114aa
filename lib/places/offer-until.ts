import { startOf } from '#lib/places/talk.ts'
import type { EventRow, TalkRow } from '#lib/ports.ts'

const hourMs = 60 * 60 * 1000

/**
 * Until when a place offered now is kept: a day, but no longer than an hour before the talk starts; of a service, than
 * registration closes.
 *
 * @param talk null for a whole service
 * @returns null when it is too late to offer anything
 */
export function offerUntil(event: EventRow, talk: TalkRow | null, now: Date): Date | null {
  const last = talk ? startOf(event, talk).getTime() - hourMs : event.closesAt.getTime()
  const until = Math.min(now.getTime() + 24 * hourMs, last)
  return until > now.getTime() ? new Date(until) : null
}
