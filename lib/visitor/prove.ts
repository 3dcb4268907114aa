import type { Catalogue, Service, Value } from '#lib/catalogue.ts'
import { isComplete, plan } from '#lib/planner/planner.ts'
import type { AnswerRow, ConsentRow, EventRow, RegistrationRow, SubmissionRow, Writes } from '#lib/ports.ts'
import { newId } from '#lib/random.ts'
import { dayIn } from '#lib/time/days.ts'
import { decidedBy, isPending, undecided } from '#lib/visitor/claim.ts'
import { countAnswered, countKnown, fieldOf, knownOf } from '#lib/visitor/facts.ts'
import { step, trailOf } from '#lib/visitor/steps.ts'

/** The wording of the ticks that stand in this release; kept with every consent. */
const wordingVersion = 1

/**
 * The owner of the address is here. The first time, a claim becomes fact: answers, ticks and wishes of what this browser
 * typed, else of what made the registration; and what the person told an earlier edition. Others stay claims to decide.
 *
 * @param row held by the transaction
 * @param own the submission typed in the browser that proves, if it was for this registration
 */
export async function prove(
  tx: Writes,
  event: EventRow,
  catalogue: Catalogue,
  row: RegistrationRow,
  own: SubmissionRow | null,
  now: Date,
): Promise<RegistrationRow> {
  if (row.provedAt !== null) return row
  const personId = await tx.personAt(row.addressKind, row.address, newId(), now)
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
  if (held) await applyClaim(tx, event, catalogue, proved, held, { decision: 'applied', ticks: theirs }, now)
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
  tx: Writes,
  event: EventRow,
  catalogue: Catalogue,
  row: RegistrationRow,
  claim: SubmissionRow,
  { decision, ticks }: { decision: 'applied' | 'kept'; ticks: boolean },
  now: Date,
): Promise<void> {
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

  const known = knownOf(catalogue, event, row, await tx.answers(row.id))
  const today = dayIn(now, event.timeZone)
  // The tick for news is the newsletter: whoever gave it is not asked again.
  const wishes = consents.includes('marketing-email') ? [...claim.wishes, 'newsletter'] : claim.wishes
  for (const service of catalogue.services.filter(({ id }) => wishes.includes(id)))
    if (isComplete(plan(known, [service], catalogue, today))) await give(tx, row, service, claim.locale, now)
}

/** A line of the consent ledger. */
export const consent = (
  registrationId: string,
  purpose: string,
  given: boolean,
  locale: RegistrationRow['locale'],
  source: string,
  at: Date,
): ConsentRow => ({ id: newId(), registrationId, purpose, given, wording: wordingVersion, locale, source, at })

const textOf = (value: Value | null | undefined): string | null => (typeof value === 'string' ? value : null)

/** Gives a service to a proved registration; for a newsletter that is the consent it stands for. */
export async function give(
  tx: Writes,
  row: RegistrationRow,
  service: Service,
  locale: RegistrationRow['locale'],
  now: Date,
): Promise<void> {
  await tx.saveTaking({ registrationId: row.id, service: service.id, state: 'taken', takenAt: now })
  await tx.addSteps([step(trailOf(row), 'opened', service.id, now), step(trailOf(row), 'taken', service.id, now)])
  if (service.id !== 'newsletter' || (await allows(tx, row.id, 'marketing-email'))) return
  await tx.addConsents([consent(row.id, 'marketing-email', true, locale, 'newsletter', now)])
}

const allows = async (tx: Writes, registrationId: string, purpose: string): Promise<boolean> =>
  (await tx.consents(registrationId)).some((consent) => consent.purpose === purpose && consent.given)

/** Keeps the two counts of a registration true after its answers changed. */
export async function recount(tx: Writes, event: EventRow, catalogue: Catalogue, row: RegistrationRow): Promise<void> {
  const known = knownOf(catalogue, event, row, await tx.answers(row.id))
  await tx.changeRegistration(row.id, { questionsAnswered: countAnswered(known), dataPoints: countKnown(known) })
}
