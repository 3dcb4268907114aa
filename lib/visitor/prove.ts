import type { Catalogue, Value } from '#lib/catalogue.ts'
import type { Giving } from '#lib/places/settle.ts'
import type { AnswerRow, EventRow, RegistrationRow, SubmissionRow, Writes } from '#lib/ports.ts'
import { newRowId } from '#lib/random.ts'
import { decidedBy, isPending, undecided } from '#lib/visitor/claim.ts'
import { countAnswered, countKnown, fieldOf, knownOf } from '#lib/visitor/facts.ts'
import { fulfilWishes } from '#lib/visitor/fulfil-wishes.ts'
import { consent } from '#lib/visitor/give.ts'
import { step, trailOf } from '#lib/visitor/steps.ts'

/**
 * The owner of the address is here. The first time, a claim becomes fact: answers, ticks and wishes of what this browser
 * typed, else of what made the registration; and what the person told an earlier edition. Others stay claims to decide.
 *
 * @param row held by the transaction
 * @param own the submission typed in the browser that proves, if it was for this registration
 */
export async function prove(
  giving: Giving,
  event: EventRow,
  catalogue: Catalogue,
  row: RegistrationRow,
  own: SubmissionRow | null,
): Promise<RegistrationRow> {
  const { tx, now } = giving
  if (row.provedAt !== null) return row
  const personId = await tx.personAt(row.addressKind, row.address, newRowId(now), now)
  const past = (await tx.registrationsOfPerson(personId)).find(({ eventId }) => eventId !== event.id)

  const proved: RegistrationRow = { ...row, personId, provedAt: now }
  await tx.changeRegistration(row.id, { personId, provedAt: now })
  if (past) await tx.saveAnswers(await carriedOver(tx, catalogue, past, row))
  await tx.addSteps([step(trailOf(proved), 'proved', '', now)])

  const open = (await tx.submissionsOf(row.id)).filter((claim) => claim.decidedAt === null && isPending(claim))
  const chosen = open.find(({ id }) => id === own?.id) ?? open[0]
  const held = chosen && (await tx.holdSubmission(chosen.id))
  // Ticks are this person's word only if they typed them here, or nobody else typed anything.
  const theirs = held?.id === own?.id || open.length === 1
  if (held) await applyClaim(giving, event, catalogue, proved, held, { decision: 'applied', ticks: theirs })
  await recount(tx, event, catalogue, proved)
  return proved
}

/** Last year's answers, with their own time and event; name and address are today's. */
async function carriedOver(tx: Writes, catalogue: Catalogue, past: RegistrationRow, row: RegistrationRow) {
  const answers = await tx.answers(past.id)
  return answers
    .filter(
      ({ point, value }) =>
        value !== null && !['name', 'email', 'company'].includes(point) && fieldOf(catalogue, point),
    )
    .map((answer): AnswerRow => ({ ...answer, registrationId: row.id, source: 'previous-edition' }))
}

/**
 * Turns what was typed, and not decided on yet, into facts of the registration, and takes what was wished for as far as
 * nothing is missing.
 *
 * @param claim held by the transaction
 */
export async function applyClaim(
  giving: Giving,
  event: EventRow,
  catalogue: Catalogue,
  row: RegistrationRow,
  claim: SubmissionRow,
  { decision, ticks }: { decision: 'applied' | 'kept'; ticks: boolean },
): Promise<void> {
  const { tx, now } = giving
  const typed = new Map(undecided(claim).filter(([point]) => point !== 'email' && fieldOf(catalogue, point)))
  const fact = (point: string, value: Value | null): AnswerRow => ({
    registrationId: row.id,
    point,
    value,
    source: 'asked',
    eventId: event.id,
    answeredAt: claim.changedAt,
  })
  await tx.saveAnswers([...[...typed].map(([point, value]) => fact(point, value)), fact('email', row.address)])
  await tx.changeRegistration(row.id, {
    name: textOf(typed.get('name')) ?? row.name,
    company: textOf(typed.get('company')) ?? row.company,
    ...(row.status === 'cancelled' && { status: 'registered' as const, cancelledAt: null }),
  })
  const consents = ticks ? claim.consents : claim.consents.filter((purpose) => purpose === 'privacy')
  await tx.addConsents(consents.map((purpose) => consent(row.id, purpose, true, claim.locale, 'registration', now)))
  await tx.changeSubmission(claim.id, decidedBy(claim, decision, now))
  // The tick for news is the newsletter: whoever gave it is not asked again.
  const wishes = consents.includes('marketing-email') ? [...claim.wishes, 'newsletter'] : claim.wishes
  await fulfilWishes(giving, event, catalogue, row, wishes, claim.locale)
}

const textOf = (value: Value | null | undefined): string | null => (typeof value === 'string' ? value : null)

/** Keeps the two counts of a registration true after its answers changed. */
export async function recount(tx: Writes, event: EventRow, catalogue: Catalogue, row: RegistrationRow): Promise<void> {
  const known = knownOf(catalogue, event, row, await tx.answers(row.id))
  await tx.changeRegistration(row.id, { questionsAnswered: countAnswered(known), dataPoints: countKnown(known) })
}
