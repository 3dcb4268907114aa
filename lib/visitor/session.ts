import type { EventRow, SessionRow } from '#lib/ports.ts'
import { daysBetween } from '#lib/time/days.ts'

const dayMs = 24 * 60 * 60 * 1000

/** A proof counts as fresh this long: for changing the address, exporting, leaving. */
const freshMs = 10 * 60 * 1000

/** Midnight after the seventh day past the event, give or take its zone: when proven sessions and service links end. */
export const eventEnd = (event: EventRow): Date => new Date(Date.parse(event.endsOn) + 8 * dayMs)

export const proofIsFresh = (session: Pick<SessionRow, 'provedAt'>, now: Date): boolean =>
  // A clock set back makes no old proof fresh.
  session.provedAt !== null && Math.abs(now.getTime() - session.provedAt.getTime()) < freshMs

/** An unproven session sees only what was typed in its submission, for a day. */
export const unprovenSession = (id: string, event: EventRow, submissionId: string, now: Date): SessionRow => ({
  ...blank(id, event, now),
  submissionId,
  expiresAt: new Date(now.getTime() + dayMs),
})

/** A proven session sees the registration. It keeps its submission when that was typed in the same browser. */
export const provenSession = (
  id: string,
  event: EventRow,
  registrationId: string,
  submissionId: string | null,
  now: Date,
): SessionRow => ({
  ...blank(id, event, now),
  registrationId,
  submissionId,
  provedAt: now,
  // A proof given after the event still opens the visit for a day.
  expiresAt: new Date(Math.max(eventEnd(event).getTime(), now.getTime() + dayMs)),
})

const blank = (id: string, event: EventRow, now: Date): Omit<SessionRow, 'expiresAt'> => ({
  id,
  kind: 'visitor',
  submissionId: null,
  registrationId: null,
  organiserId: null,
  eventId: event.id,
  provedAt: null,
  createdAt: now,
  touchedAt: now,
})

/** Days from a day to the opening; 0 once it has opened. */
export const leadDays = (event: EventRow, day: string): number => Math.max(0, daysBetween(day, event.startsOn))
