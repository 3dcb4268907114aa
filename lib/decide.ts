import { erase } from '#lib/cancel.ts'
import { Refusal } from '#lib/errors.ts'
import type { Portal } from '#lib/ports.ts'
import { applyClaim, recount } from '#lib/prove.ts'
import type { Proven } from '#lib/visitor.ts'

/**
 * The owner's word on what was typed for their address: keep it, drop it, or "this was not me".
 *
 * Not me, said of the claim the registration rests on, deletes the registration; said of a later one, only that one.
 *
 * @returns the addresses erased, if any
 * @throws {Refusal} `not-found`
 */
export async function decide(
  portal: Portal,
  visitor: Proven,
  submissionId: string,
  decision: 'keep' | 'drop' | 'not-me',
): Promise<string[]> {
  const { event, catalogue, registration } = visitor
  const now = portal.now()
  const claim = await portal.store.submission(submissionId)
  if (!claim || claim.registrationId !== registration.id) throw new Refusal('not-found')
  if (decision === 'not-me' && claim.decision === 'applied') return erase(portal, registration)

  await portal.store.transaction(async (tx) => {
    const standing = await tx.submission(submissionId)
    if (
      !standing ||
      !(standing.decidedAt === null || standing.decision === 'applied' || standing.changedAt > standing.decidedAt)
    )
      return
    if (decision !== 'keep') return tx.changeSubmission(submissionId, { decision: 'dropped', decidedAt: now })
    const pending = standing.decidedAt === null || standing.changedAt > standing.decidedAt
    if (!pending) return tx.changeSubmission(submissionId, { decision: 'kept', decidedAt: now })
    await applyClaim(tx, event, catalogue, registration, standing, 'kept', now)
    await recount(tx, event, catalogue, (await tx.registration(registration.id)) ?? registration)
  })
  return []
}
