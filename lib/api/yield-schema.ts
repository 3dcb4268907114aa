import { z } from 'zod'

const told = {
  registrations: z.number(),
  questions: z.number(),
  dataPoints: z.number(),
  perRegistration: z.number().nullable(),
  perQuestion: z.number().nullable(),
}

/** What asking brought, as programs read it. */
export const yieldFigures = z.object({
  event: z.string(),
  asOf: z.string(),
  overall: z.object(told),
  services: z.array(z.object({ service: z.string(), ...told })),
  channels: z.array(z.object({ channel: z.string(), ...told })),
  questions: z.array(
    z.object({
      question: z.string(),
      shown: z.number(),
      answered: z.number(),
      skipped: z.number(),
      left: z.number(),
      open: z.number(),
      elsewhere: z.number(),
      refused: z.number().nullable(),
      medianSeconds: z.number().nullable(),
      declaredSeconds: z.number(),
    }),
  ),
  derivations: z.array(
    z.object({
      point: z.string(),
      readFrom: z.array(z.string()),
      words: z.number(),
      right: z.number(),
      rightShare: z.number(),
      confidence: z.number(),
      weak: z.boolean(),
    }),
  ),
})
