import { stillValid } from '#lib/answers/answers.ts'
import type { Catalogue, Fact, Field, Known, Question, Value } from '#lib/catalogue.ts'
import { settle } from '#lib/planner/options.ts'
import type { AnswerRow, EventRow, RegistrationRow, SubmissionRow } from '#lib/ports.ts'
import { remembering } from '#lib/remembering.ts'
import { dayIn } from '#lib/time/days.ts'
import { leadDays } from '#lib/visitor/session.ts'

const fieldsOf = remembering(
  (questions: readonly Question[]) =>
    new Map(questions.flatMap(({ fields }) => fields.map((field): [string, Field] => [field.id, field]))),
)

export const fieldOf = ({ questions }: Catalogue, point: string): Field | undefined => fieldsOf(questions).get(point)

/** Stored answers are read again by today's rules: what no longer fits counts as unknown. */
const fits = (catalogue: Catalogue, point: string, value: Value | null): boolean => {
  const field = fieldOf(catalogue, point)
  return field !== undefined && (value === null || stillValid(field, value))
}

/** What is known of a proven person: their answers, what was observed, and all that follows from both. */
export function knownOf(
  catalogue: Catalogue,
  event: EventRow,
  row: RegistrationRow,
  answers: readonly AnswerRow[],
): Known {
  const known = new Map<string, Fact>(observed(event, row))
  for (const { point, value, source, answeredAt, eventId } of answers)
    if (fits(catalogue, point, value))
      known.set(point, {
        value,
        source,
        confidence: 1,
        at: answeredAt,
        ...(eventId !== event.id && { event: eventId }),
      })
  return settle(known, catalogue)
}

/** What was typed in one browser, and what follows from that. Nothing else about the address is looked at. */
export function claimOf(catalogue: Catalogue, submission: SubmissionRow): Known {
  const known = new Map<string, Fact>([['language', { value: submission.locale, source: 'observed', confidence: 1 }]])
  for (const [point, value] of Object.entries(submission.answers))
    if (fits(catalogue, point, value))
      known.set(point, { value, source: 'asked', confidence: 1, at: submission.createdAt })
  return settle(known, catalogue)
}

function observed(event: EventRow, row: RegistrationRow): [string, Fact][] {
  const values: Record<string, Value | undefined> = {
    emailProven: row.provedAt !== null,
    language: row.locale,
    channel: row.channel === 'unattributed' ? undefined : row.channel,
    campaign: row.campaign || undefined,
    landingPage: row.attribution.landing,
    device: row.device,
    inWechat: row.device === 'wechat',
    leadDays: leadDays(event, dayIn(row.createdAt, event.timeZone)),
    segment: row.segment,
  }
  return Object.entries(values).flatMap(([point, value]) =>
    value === undefined
      ? []
      : [[point, { value, source: 'observed' as const, confidence: 1, at: row.createdAt }] as [string, Fact]],
  )
}

/** How many things we know of a person: every point with a value, asked, derived or observed. */
export const countKnown = (known: Known): number => [...known.values()].filter(({ value }) => value !== null).length

/** How many questions a person answered: asked points that hold an answer of theirs. */
export const countAnswered = (known: Known): number =>
  [...known.values()].filter(({ value, source }) => value !== null && (source === 'asked' || source === 'confirmed'))
    .length
