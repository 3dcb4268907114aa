import { z } from 'zod'
import { locales } from '#lib/text.ts'

/** What programs send and are answered. The handlers read with these, and OpenAPI is made from them. */

const text = (most: number) => z.string().max(most)

export const attribution = z
  .strictObject({
    source: text(200),
    medium: text(200),
    campaign: text(200),
    term: text(200),
    content: text(200),
    via: text(100),
    clickId: text(200),
    referrer: text(500),
    landing: text(500),
  })
  .partial()

const locale = z.enum(locales)

/** An answer's value: option ids, never labels. The question's own rules are applied after this. */
const value = z.union([text(10_000), z.array(text(500)).max(200), z.record(text(100), text(1000))])

export const quickRegistration = z.object({
  name: text(10_000),
  email: text(10_000).optional(),
  mobile: text(10_000).optional(),
  company: text(10_000),
  privacy: z.literal(true),
  marketing: z.boolean().optional(),
  locale: locale.optional(),
  submissionId: z
    .string()
    .regex(/^[A-Za-z0-9_-]{16,64}$/)
    .optional(),
  attribution: attribution.optional(),
  /** Left empty by people, who do not see it. */
  website: z.string().max(0).optional(),
})

export const registered = z.object({ submissionId: z.string(), entryNumber: z.string(), next: z.string() })

export const keySignIn = z.object({
  event: text(100),
  key: text(200),
  email: text(254).optional(),
  locale: locale.optional(),
})

export const signedIn = z.object({ event: z.string(), number: z.string(), next: z.string() })

export const lostKey = z.object({ email: text(10_000), locale: locale.optional() })

export const newAddress = z.object({ email: text(10_000), locale: locale.optional() })

export const answersChange = z.object({
  answers: z.record(text(100), value.nullable()).optional(),
  confirm: z.array(text(100)).max(200).optional(),
  seen: z.record(text(100), z.union([value, z.boolean(), z.number()]).nullable()).optional(),
  remove: z.array(text(100)).max(200).optional(),
  service: text(100).optional(),
  locale: locale.optional(),
})

export const serviceChange = z.object({
  consents: z.array(text(100)).max(50).optional(),
  /** Whether to go on the waiting list when it is full. */
  wait: z.boolean().optional(),
  locale: locale.optional(),
})

export const consentsChange = z.object({ consents: z.record(text(100), z.boolean()), locale: locale.optional() })

export const decision = z.object({ decision: z.enum(['keep', 'drop', 'not-me']), locale: locale.optional() })

export const mailRequest = z.object({
  what: z.enum(['key', 'whitepaper', 'leave', 'export']),
  /** Of the library, with `whitepaper`. */
  document: z.string().max(100).optional(),
  locale: locale.optional(),
})

export const leaving = z.object({ erase: z.boolean().optional(), locale: locale.optional() })

export const stepReport = z.object({
  step: z.enum(['landed', 'browsed', 'tapped', 'started']),
  about: z
    .string()
    .regex(/^[\w./-]{0,100}$/)
    .optional(),
  attribution: attribution.optional(),
  locale: locale.optional(),
})

const kinds = ['text', 'email', 'tel', 'textarea', 'radio', 'checkboxes', 'select', 'tree', 'group', 'scale'] as const

const plannedQuestion = z.object({
  id: z.string(),
  topic: z.string(),
  label: z.string(),
  seconds: z.number(),
  yields: z.array(z.string()),
  fields: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(kinds),
      required: z.boolean(),
      options: z.array(z.object({ id: z.string(), label: z.string(), group: z.string().optional() })).optional(),
    }),
  ),
})

export const planAnswer = z.object({
  service: z.string().nullable(),
  ask: z.array(plannedQuestion),
  optional: z.array(plannedQuestion),
  confirm: z.array(z.string()),
  known: z.array(z.string()),
  seconds: z.number(),
})

const anyValue = z.union([value, z.boolean(), z.number()])

export const me = z.object({
  event: z.string(),
  submissionId: z.string().nullable(),
  entryNumber: z.string().nullable(),
  proved: z.boolean(),
  registration: z.object({ number: z.string(), status: z.string(), channel: z.string() }).nullable(),
  answers: z.record(
    z.string(),
    z.object({ value: anyValue.nullable(), source: z.string(), at: z.string().nullable() }),
  ),
  derived: z.record(z.string(), z.object({ value: anyValue, from: z.array(z.string()), confidence: z.number() })),
  services: z.array(z.object({ id: z.string(), state: z.string(), questions: z.number(), seconds: z.number() })),
})

/** Where a page goes on after the call: a path on this site. */
const next = z.string()

export const accepted = z.object({ next })

export const sentAgain = z.object({ number: z.string(), next })

/** How many mails are in the queue again. */
export const mailQueued = z.object({ queued: z.number(), next })

export const planned = z.object({ plan: planAnswer, next })

export const taken = z.object({
  service: z.string(),
  state: z.enum(['open', 'pending', 'taken', 'waiting', 'full', 'closed']),
  next,
})

export const cancelled = z.object({ status: z.literal('cancelled'), next })

export const decided = z.object({ decision: z.string(), next })

export const consented = z.object({ consents: z.record(z.string(), z.boolean()), next })

export const organiserSignedIn = z.object({ email: z.string(), next })

export const organiserSignIn = z.object({ token: text(200).optional(), email: text(254), password: text(200) })

export const figures = z.object({
  event: z.string(),
  asOf: z.string(),
  registrations: z.number(),
  proved: z.number(),
  days: z.array(z.object({ on: z.string(), registrations: z.number() })),
  funnel: z.array(
    z.object({
      step: z.string(),
      count: z.number(),
      ofPrevious: z.number().nullable(),
      ofFirst: z.number().nullable(),
      medianSeconds: z.number().nullable(),
    }),
  ),
  channels: z.array(z.object({ channel: z.string(), landed: z.number(), started: z.number(), registered: z.number() })),
  yield: z.object({ questions: z.number(), dataPoints: z.number(), perRegistration: z.number() }),
})

export const registrationList = z.object({
  registrations: z.array(
    z.object({
      number: z.string(),
      name: z.string(),
      email: z.string(),
      company: z.string(),
      status: z.string(),
      proved: z.boolean(),
      registeredAt: z.string(),
      channel: z.string(),
    }),
  ),
  next: z.string().nullable(),
})

export const outboxList = z.object({
  messages: z.array(
    z.object({
      id: z.string(),
      template: z.string(),
      to: z.string(),
      state: z.string(),
      attempts: z.number(),
      at: z.string(),
    }),
  ),
  oldestUnsentSeconds: z.number(),
})

export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: z.string(),
  errors: z.array(z.object({ pointer: z.string(), code: z.string(), detail: z.string() })).optional(),
  /** With `needs-answers`: what is missing. */
  plan: planAnswer.optional(),
  /** With `places-taken`: how many more are taken or offered. */
  overBy: z.number().optional(),
  /** With `changed-meanwhile`: what was seen and what is stored. */
  conflicts: z
    .array(z.object({ point: z.string(), seen: anyValue.nullable(), stored: anyValue.nullable() }))
    .optional(),
})
