import type { Catalogue, Service, Value } from '#lib/catalogue.ts'
import { dayIn } from '#lib/days.ts'
import { countAnswered, countKnown, fieldOf, knownOf } from '#lib/facts.ts'
import { isComplete, plan } from '#lib/planner.ts'
import type { AnswerRow, EventRow, RegistrationRow, SubmissionRow, Writes } from '#lib/ports.ts'
import { newId } from '#lib/random.ts'
import { step, trailOf } from '#lib/steps.ts'

/** The wording of the ticks that stand in this release; kept with every consent. */
export const wordingVersion = 1

/**
 * The owner of the address is here. The first time, the claim that made the registration becomes fact: answers, ticks
 * and wishes of that submission, and what the person told an earlier edition. Later submissions stay claims to decide.
 */
export async function prove(
  tx: Writes,
  event: EventRow,
  catalogue: Catalogue,
  row: RegistrationRow,
  now: Date,
): Promise<RegistrationRow> {
  if (row.provedAt !== null) return row
  const personId = (await tx.personByAddress(row.addressKind, row.address)) ?? newId()
  const past = (await tx.registrationsOfPerson(personId)).find(({ eventId }) => eventId !== event.id)
  if (!(await tx.personByAddress(row.addressKind, row.address)))
    await tx.addPerson(personId, row.addressKind, row.address, now)

  const proved: RegistrationRow = { ...row, personId, provedAt: now }
  await tx.changeRegistration(row.id, { personId, provedAt: now })
  if (past) await tx.saveAnswers(await carriedOver(tx, catalogue, past, row))
  await tx.addSteps([step(trailOf(proved), 'proved', '', now)])

  const first = (await tx.submissionsOf(row.id)).find(({ decidedAt }) => decidedAt === null)
  if (first) await applyClaim(tx, event, catalogue, proved, first, 'applied', now)
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

/** Turns what was typed into facts of the registration, and takes what was wished for as far as nothing is missing. */
export async function applyClaim(
  tx: Writes,
  event: EventRow,
  catalogue: Catalogue,
  row: RegistrationRow,
  claim: SubmissionRow,
  decision: 'applied' | 'kept',
  now: Date,
): Promise<void> {
  const typed = Object.entries(claim.answers).filter(([point]) => point !== 'email' && fieldOf(catalogue, point))
  const email: [string, Value | null][] = [['email', row.address]]
  await tx.saveAnswers(
    [...typed, ...email].map(
      ([point, value]): AnswerRow => ({
        registrationId: row.id,
        point,
        value,
        source: 'asked',
        eventId: event.id,
        answeredAt: claim.changedAt,
      }),
    ),
  )
  await tx.changeRegistration(row.id, {
    name: textOf(claim.answers.name) ?? row.name,
    company: textOf(claim.answers.company) ?? row.company,
    ...(row.status === 'cancelled' && { status: 'registered' as const, cancelledAt: null }),
  })
  await tx.addConsents(
    claim.consents.map((purpose) => ({
      id: newId(),
      registrationId: row.id,
      purpose,
      given: true,
      wording: wordingVersion,
      locale: claim.locale,
      source: 'registration',
      at: now,
    })),
  )
  await tx.changeSubmission(claim.id, { decision, decidedAt: now, wishes: [] })

  const known = knownOf(catalogue, event, row, await tx.answers(row.id))
  const today = dayIn(now, event.timeZone)
  // The tick for news is the newsletter: whoever gave it is not asked again.
  const wishes = claim.consents.includes('marketing-email') ? [...claim.wishes, 'newsletter'] : claim.wishes
  for (const service of catalogue.services.filter(({ id }) => wishes.includes(id)))
    if (isComplete(plan(known, [service], catalogue, today))) await give(tx, row, service, claim.locale, now)
}

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
  await tx.addConsents([
    {
      id: newId(),
      registrationId: row.id,
      purpose: 'marketing-email',
      given: true,
      wording: wordingVersion,
      locale,
      source: 'newsletter',
      at: now,
    },
  ])
}

const allows = async (tx: Writes, registrationId: string, purpose: string): Promise<boolean> =>
  (await tx.consents(registrationId)).some((consent) => consent.purpose === purpose && consent.given)

/** Keeps the two counts of a registration true after its answers changed. */
export async function recount(tx: Writes, event: EventRow, catalogue: Catalogue, row: RegistrationRow): Promise<void> {
  const known = knownOf(catalogue, event, row, await tx.answers(row.id))
  await tx.changeRegistration(row.id, { questionsAnswered: countAnswered(known), dataPoints: countKnown(known) })
}
