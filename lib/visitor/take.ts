import type { Service } from '#lib/catalogue.ts'
import { Refusal } from '#lib/errors.ts'
import { isComplete, plan } from '#lib/planner/planner.ts'
import type { Portal, Writes } from '#lib/ports.ts'
import { dayIn } from '#lib/time/days.ts'
import { claimOf, knownOf } from '#lib/visitor/facts.ts'
import { consent, give } from '#lib/visitor/prove.ts'
import { assertOpen } from '#lib/visitor/register.ts'
import type { Visitor } from '#lib/visitor/visitor.ts'

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
  const service = serviceOf(visitor, id)
  const now = portal.now()
  assertOpen(visitor.event, now)
  const ticked = (service.consents ?? []).filter((purpose) => consents.includes(purpose))
  return portal.store.transaction((tx) =>
    visitor.proved ? takeNow(tx, visitor, service, ticked, now) : wishFor(tx, visitor, service, ticked, now),
  )
}

async function wishFor(
  tx: Writes,
  { catalogue, event, submission }: Extract<Visitor, { proved: false }>,
  service: Service,
  ticked: readonly string[],
  now: Date,
): Promise<Taken> {
  const wish = await tx.holdSubmission(submission.id)
  if (!wish) throw new Refusal('no-session')
  const missing = plan(claimOf(catalogue, wish), [service], catalogue, dayIn(now, event.timeZone))
  if (!isComplete(missing)) throw new Refusal('needs-answers', [], { plan: missing })
  // Whoever has typed the quick form has the pass already; there is nothing to wish for.
  if (service.id === 'pass') return { service: service.id, state: 'open' }
  await tx.changeSubmission(wish.id, {
    wishes: [...new Set([...wish.wishes, service.id])],
    consents: [...new Set([...wish.consents, ...ticked])],
    changedAt: now,
  })
  return { service: service.id, state: 'pending' }
}

async function takeNow(
  tx: Writes,
  { catalogue, event, registration }: Extract<Visitor, { proved: true }>,
  service: Service,
  ticked: readonly string[],
  now: Date,
): Promise<Taken> {
  const row = await tx.holdRegistration(registration.id)
  if (!row) throw new Refusal('no-session')
  if (row.status === 'cancelled') throw new Refusal('closed')
  const known = knownOf(catalogue, event, row, await tx.answers(row.id))
  const missing = plan(known, [service], catalogue, dayIn(now, event.timeZone))
  if (!isComplete(missing)) throw new Refusal('needs-answers', [], { plan: missing })
  await tx.addConsents(ticked.map((purpose) => consent(row.id, purpose, true, row.locale, service.id, now)))
  await give(tx, row, service, row.locale, now)
  return { service: service.id, state: 'taken' }
}

/** Gives a service back, and the consents it asked for. The pass goes only with the registration. */
export async function giveBack(portal: Portal, visitor: Visitor, id: string): Promise<Taken> {
  const service = serviceOf(visitor, id)
  if (service.id === 'pass') throw new Refusal('not-editable')
  const asked = service.consents ?? []

  await portal.store.transaction(async (tx) => {
    if (visitor.proved) return giveBackNow(tx, visitor, id, asked, portal.now())
    const wish = await tx.holdSubmission(visitor.submission.id)
    if (!wish) return
    await tx.changeSubmission(wish.id, {
      wishes: wish.wishes.filter((each) => each !== id),
      consents: wish.consents.filter((purpose) => !asked.includes(purpose)),
    })
  })
  return { service: id, state: 'open' }
}

async function giveBackNow(
  tx: Writes,
  { registration }: Extract<Visitor, { proved: true }>,
  service: string,
  asked: readonly string[],
  now: Date,
): Promise<void> {
  const row = await tx.holdRegistration(registration.id)
  if (!row) return
  await tx.saveTaking({ registrationId: row.id, service, state: 'cancelled', takenAt: now })
  const given = (await tx.consents(row.id)).filter((each) => each.given && asked.includes(each.purpose))
  await tx.addConsents(given.map(({ purpose }) => consent(row.id, purpose, false, row.locale, service, now)))
}
