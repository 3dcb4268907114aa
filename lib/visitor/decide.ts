import { Refusal } from '#lib/errors.ts'
import { freePlaces } from '#lib/places/free-places.ts'
import { type Giving, givingIn } from '#lib/places/settle.ts'
import type { Portal, RegistrationRow, SubmissionRow, Writes } from '#lib/ports.ts'
import { joinAsked } from '#lib/visitor/asked.ts'
import { decidedBy, isPending } from '#lib/visitor/claim.ts'
import { consent } from '#lib/visitor/give.ts'
import { applyClaim, recount } from '#lib/visitor/prove.ts'
import { proofIsFresh } from '#lib/visitor/session.ts'
import type { Proven } from '#lib/visitor/visitor.ts'

export type Decision = 'keep' | 'drop' | 'not-me'

/**
 * The owner's word on what was typed for their address: keep it, drop it, or "this was not me".
 *
 * Not me, said of the claim a registration rests on, puts what this person typed themselves in its place; where they
 * typed nothing, the registration goes. That needs a proof within ten minutes.
 *
 * @param log told what is about to be deleted, before it is; and that it stayed, where something was typed just then
 * @returns whether the registration is gone
 * @throws {Refusal} `not-found`, `not-allowed`
 */
export async function decide(
  portal: Portal,
  visitor: Proven,
  submissionId: string,
  decision: Decision,
  log: (row: RegistrationRow, gone: boolean) => Promise<void>,
): Promise<boolean> {
  const now = portal.now()
  const asked = await portal.store.submission(submissionId)
  if (!asked || asked.registrationId !== visitor.registration.id) throw new Refusal('not-found')
  const disowns = decision === 'not-me' && asked.decision === 'applied'
  if (disowns && !proofIsFresh(visitor.session, now)) throw new Refusal('not-allowed')
  const leaves = disowns && !(await otherClaim(portal.store, visitor, asked))
  if (leaves) await log(visitor.registration, true)

  const gone = await portal.store.transaction(async (tx) => {
    const row = await tx.holdRegistration(visitor.registration.id)
    const claim = await tx.holdSubmission(submissionId)
    if (!row || !claim) throw new Refusal('not-found')
    const giving = givingIn(tx, portal, now)
    const isGone = disowns && (await disown(giving, visitor, row, claim))
    if (!disowns && decision === 'keep') await keep(giving, visitor, row, claim)
    else if (!disowns && isPending(claim))
      await tx.changeSubmission(claim.id, decidedBy(claim, claim.decision === 'applied' ? 'applied' : 'dropped', now))
    if (!isGone) await joinAsked(tx, portal.secret, row, null)
    return isGone
  })
  // What was given back may be somebody else's now.
  if (disowns) portal.wakeOutbox()
  if (leaves && !gone) await log(visitor.registration, false)
  return gone
}

async function keep(
  giving: Giving,
  { event, catalogue, submission }: Proven,
  row: RegistrationRow,
  claim: SubmissionRow,
) {
  const { tx, now } = giving
  if (!isPending(claim)) return tx.changeSubmission(claim.id, { decision: 'kept', decidedAt: now })
  const ticks = claim.id === submission?.id
  await applyClaim(giving, event, catalogue, row, claim, { decision: 'kept', ticks })
  await recount(tx, event, catalogue, row)
}

/** What else was typed for this address: by this browser, else the newest. */
async function otherClaim(from: Pick<Writes, 'submissionsOf'>, visitor: Proven, disowned: SubmissionRow) {
  const open = (await from.submissionsOf(visitor.registration.id)).filter(
    (claim) => claim.id !== disowned.id && claim.decidedAt === null && isPending(claim),
  )
  return open.find(({ id }) => id === visitor.submission?.id) ?? open.at(-1)
}

async function disown(giving: Giving, visitor: Proven, row: RegistrationRow, claim: SubmissionRow): Promise<boolean> {
  const { tx, now } = giving
  const { event, catalogue } = visitor
  await freePlaces(giving, await tx.bookings(row.id))
  const other = await otherClaim(tx, visitor, claim)
  if (!other) {
    const people = row.personId ? [row.personId] : []
    await tx.forget({ registrations: [row.id], people, addresses: [], until: now })
    return true
  }
  await tx.dropAnswers(row.id, Object.keys(claim.answers))
  for (const taking of await tx.takings(row.id)) await tx.saveTaking({ ...taking, state: 'cancelled', takenAt: now })
  await tx.addConsents(claim.consents.map((purpose) => consent(row.id, purpose, false, claim.locale, 'not-me', now)))
  await tx.changeSubmission(claim.id, decidedBy(claim, 'dropped', now))
  const held = await tx.holdSubmission(other.id)
  if (held)
    await applyClaim(giving, event, catalogue, row, held, {
      decision: 'kept',
      ticks: held.id === visitor.submission?.id,
    })
  await recount(tx, event, catalogue, (await tx.registration(row.id)) ?? row)
  return false
}
