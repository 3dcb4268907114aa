import { z } from 'zod'
import { locales } from '#lib/text.ts'

/** What is sent and answered about places: in talks, and in services with a limit. */

const id = z.string().max(100)
const locale = z.enum(locales)

export const talkChange = z.object({ wait: z.boolean().optional(), locale: locale.optional() })

export const talksChange = z.object({
  talks: z.array(id).max(100),
  /** Of these, or beside them: to be waited for when they are full. */
  wait: z.array(id).max(100).optional(),
  locale: locale.optional(),
})

export const programmeTalk = z.object({
  id: z.string(),
  theme: z.string(),
  title: z.string(),
  speaker: z.string(),
  /** A hall of the event. */
  place: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  /** Null where nothing limits it. */
  capacity: z.number().nullable(),
  left: z.number().nullable(),
})

export const programmeAnswer = z.object({ talks: z.array(programmeTalk) })

export const myTalk = programmeTalk.extend({
  state: z.enum(['open', 'pending', 'taken', 'waiting', 'offered', 'full', 'closed']),
  /** While waiting: 1 is next. */
  position: z.number().nullable(),
  offeredUntil: z.string().nullable(),
  /** Ids of chosen talks that overlap with it. */
  clashes: z.array(z.string()),
})

export const myTalks = z.object({ talks: z.array(myTalk) })

export const talkChanged = z.object({
  talk: z.string(),
  state: myTalk.shape.state,
  position: z.number().nullable(),
  offeredUntil: z.string().nullable(),
  clashes: z.array(z.string()),
  next: z.string(),
})

export const talksChanged = z.object({
  /** Everything of mine as it stands now. */
  talks: z.array(myTalk),
  /** What was wanted, is full and was not to be waited for. */
  full: z.array(z.string()),
  next: z.string(),
})

const place = z.object({
  about: z.string(),
  capacity: z.number().nullable(),
  taken: z.number(),
  offered: z.number(),
  waiting: z.number(),
})

export const placeList = z.object({ places: z.array(place) })

/** A form sends text. */
export const capacityChange = z.object({
  about: z.string().max(200),
  capacity: z
    .union([
      z.number(),
      z
        .string()
        .regex(/^\s*\d{1,6}\s*$/)
        .transform(Number),
    ])
    .pipe(z.number().int().min(0).max(100_000)),
})

export const placeChanged = place.extend({ next: z.string() })
