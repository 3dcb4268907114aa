import type { Service } from '#lib/catalogue.ts'
import { dayIn } from '#lib/days.ts'
import { Refusal } from '#lib/errors.ts'
import { claimOf, knownOf } from '#lib/facts.ts'
import { isComplete, plan } from '#lib/planner.ts'
import type { Portal, Writes } from '#lib/ports.ts'
import { give, wordingVersion } from '#lib/prove.ts'
import { newId } from '#lib/random.ts'
import { assertOpen } from '#lib/register.ts'
import type { Visitor } from '#lib/visitor.ts'

export type Taken = { service: string; state: 'pending' | 'taken' | 'open' }

const serviceOf = (visitor: Visitor, id: string): Service => {
  const service = visitor.catalogue.services.find((each) => each.id === id)
  if (!service) throw new Refusal('unknown-service')
  return service
}

/**
 * Takes a service. Before proof this is a wish, for every address alike; the proof takes it.
 *
 * @param consents ticks given with it, of those the service asks
 * @throws {Refusal} `unknown-service`, `closed`, `needs-answers` with member `plan`
 */
export async function take(portal: Portal, visitor: Visitor, id: string, consents: readonly string[]): Promise<Taken> {
  const { catalogue, event } = visitor
  const service = serviceOf(visitor, id)
  const now = portal.now()
  assertOpen(event, now)
  const ticked = (service.consents ?? []).filter((purpose) => consents.includes(purpose))

  return portal.store.transaction(async (tx) => {
    const { known, wish } = await standing(tx, visitor)
    const missing = plan(known, [service], catalogue, dayIn(now, event.timeZone))
    if (!isComplete(missing)) throw new Refusal('needs-answers', [], { plan: missing })
    if (wish) {
      await tx.changeSubmission(wish.id, {
        wishes: [...new Set([...wish.wishes, id])],
        consents: [...new Set([...wish.consents, ...ticked])],
        changedAt: now,
      })
      return { service: id, state: id === 'pass' ? ('open' as const) : ('pending' as const) }
    }
    const row = visitor.registration
    if (!row) throw new Refusal('no-session')
    if (row.status === 'cancelled') throw new Refusal('closed')
    await tx.addConsents(
      ticked.map((purpose) => ({
        id: newId(),
        registrationId: row.id,
        purpose,
        given: true,
        wording: wordingVersion,
        locale: row.locale,
        source: id,
        at: now,
      })),
    )
    await give(tx, row, service, row.locale, now)
    return { service: id, state: 'taken' as const }
  })
}

async function standing(tx: Writes, visitor: Visitor) {
  if (visitor.proved) {
    const answers = await tx.answers(visitor.registration.id)
    return { known: knownOf(visitor.catalogue, visitor.event, visitor.registration, answers), wish: null }
  }
  const wish = await tx.submission(visitor.submission.id)
  if (!wish) throw new Refusal('no-session')
  return { known: claimOf(visitor.catalogue, wish), wish }
}

/** Gives a service back; for the newsletter that withdraws the consent. The pass goes only with the registration. */
export async function giveBack(portal: Portal, visitor: Visitor, id: string): Promise<Taken> {
  const service = serviceOf(visitor, id)
  if (service.id === 'pass') throw new Refusal('not-editable')
  const now = portal.now()

  await portal.store.transaction(async (tx) => {
    if (!visitor.proved) {
      const wish = await tx.submission(visitor.submission.id)
      if (wish)
        await tx.changeSubmission(wish.id, {
          wishes: wish.wishes.filter((each) => each !== id),
          // The tick for news on the quick form is a wish for the newsletter too.
          consents: wish.consents.filter((purpose) => id !== 'newsletter' || purpose !== 'marketing-email'),
        })
      return
    }
    const row = visitor.registration
    await tx.saveTaking({ registrationId: row.id, service: id, state: 'cancelled', takenAt: now })
    const withdrawn = id === 'newsletter' ? ['marketing-email'] : []
    await tx.addConsents(
      withdrawn.map((purpose) => ({
        id: newId(),
        registrationId: row.id,
        purpose,
        given: false,
        wording: wordingVersion,
        locale: row.locale,
        source: id,
        at: now,
      })),
    )
  })
  return { service: id, state: 'open' }
}
