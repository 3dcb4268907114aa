import type { z } from 'zod'
import type { myTalk, programmeTalk } from '#lib/api/schemas/conference.ts'
import type { MyTalk, ProgrammeTalk } from '#lib/conference/programme.ts'
import type { EventRow } from '#lib/ports.ts'
import type { Locale } from '#lib/text.ts'
import { isoIn } from '#lib/time/zoned.ts'

/** A talk as programs read it, in one language, its times with the offset of the event's zone. */
export const talkIn = (
  { talk, startsAt, endsAt, capacity, left }: ProgrammeTalk,
  event: EventRow,
  locale: Locale,
): z.infer<typeof programmeTalk> => ({
  id: talk.id,
  theme: talk.theme,
  title: talk.title[locale],
  speaker: talk.speaker[locale],
  place: talk.place,
  startsAt: isoIn(startsAt, event.timeZone),
  endsAt: isoIn(endsAt, event.timeZone),
  capacity,
  left,
})

export const myTalkIn = (mine: MyTalk, event: EventRow, locale: Locale): z.infer<typeof myTalk> => ({
  ...talkIn(mine, event, locale),
  state: mine.state,
  position: mine.position,
  offeredUntil: mine.offeredUntil && isoIn(mine.offeredUntil, event.timeZone),
  clashes: mine.clashes,
})
