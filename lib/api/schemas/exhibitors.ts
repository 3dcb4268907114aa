import { z } from 'zod'
import { locales } from '#lib/text.ts'

const inEveryLanguage = z.object({ en: z.string(), 'zh-CN': z.string(), 'zh-TW': z.string() })

const exhibitor = {
  id: z.string(),
  name: inEveryLanguage,
  hall: z.string(),
  stand: z.string(),
  products: z.array(z.string()),
}

const tally = z.record(z.string(), z.number())

const marks = z.enum(['interested', 'not-interested'])

export const exhibitorList = z.object({
  event: z.string(),
  total: z.number(),
  exhibitors: z.array(z.object({ ...exhibitor, about: inEveryLanguage.nullable(), country: z.string().nullable() })),
  /** How many there would be under each choice, by id, with whatever else is asked for. */
  counts: z.object({ groups: tally, products: tally, halls: tally }),
})

export const myExhibitors = z.object({
  exhibitors: z.array(
    z.object({
      ...exhibitor,
      /** Shows something that was chosen; the others are close, or were marked. */
      fits: z.boolean(),
      /** `theirs` stands in the exhibitor's record, `mine` in the visitor's; weights add up to the rank. */
      reasons: z.array(
        z.object({ kind: z.string(), theirs: z.array(z.string()), mine: z.array(z.string()), weight: z.number() }),
      ),
      mark: marks.nullable(),
    }),
  ),
  /** The answer not given yet that would sort the most of those which are level. */
  sharper: z.object({ point: z.string(), level: z.number() }).nullable(),
})

export const exhibitorMark = z.object({ mark: marks, locale: z.enum(locales).optional() })

export const exhibitorMarked = z.object({ exhibitor: z.string(), mark: marks.nullable(), next: z.string() })
