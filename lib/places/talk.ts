import type { EventRow, TalkRow } from '#lib/ports.ts'
import { instantOf } from '#lib/time/zoned.ts'

export const startOf = (event: EventRow, talk: TalkRow): Date => instantOf(talk.on, talk.starts, event.timeZone)

export const endOf = (event: EventRow, talk: TalkRow): Date => instantOf(talk.on, talk.ends, event.timeZone)

export const hasStarted = (event: EventRow, talk: TalkRow, now: Date): boolean => startOf(event, talk) <= now

/** A talk that can be chosen here: what is paid for is booked elsewhere. */
export const freeTalk = (talks: readonly TalkRow[], id: string): TalkRow | undefined =>
  talks.find((talk) => talk.id === id && !talk.paid)

/** Whether somebody cannot hear both to the end. Talks that only touch do not clash. */
export const clash = (a: TalkRow, b: TalkRow): boolean =>
  a.id !== b.id && a.on === b.on && a.starts < b.ends && b.starts < a.ends
