import type { Service } from '#lib/catalogue.ts'
import { Refusal } from '#lib/errors.ts'
import { isWithin } from '#lib/places/about.ts'
import { freePlaces } from '#lib/places/free-places.ts'
import { occupy } from '#lib/places/occupy.ts'
import { type Giving, givingIn } from '#lib/places/settle.ts'
import { isComplete, plan } from '#lib/planner/planner.ts'
import type { Portal, RegistrationRow, Writes } from '#lib/ports.ts'
import { dayIn } from '#lib/time/days.ts'
import { claimOf, knownOf } from '#lib/visitor/facts.ts'
import { consent, give } from '#lib/visitor/give.ts'
import { assertOpen } from '#lib/visitor/register.ts'
import type { Proven, Visitor } from '#lib/visitor/visitor.ts'

export type Taken = { service: string; state: 'pending' | 'taken' | 'waiting' | 'open' }

const serviceOf = (visitor: Visitor, id: string): Service => {
  const service = visitor.catalogue.services.find((each) => each.id === id)
  if (!service) throw new Refusal('unknown-service')
  return service
}

/**
 * Takes a service. Before proof this is a wish, for every address alike; the proof takes it.
 *
 * @param consents ticks given with it, of those the service asks
 * @param wait whether to go on the waiting list when it is full
 * @throws {Refusal} `unknown-service`, `closed`, `full`, `needs-answers` with member `plan`
 */
export async function take(
  portal: Portal,
  visitor: Visitor,
  id: string,
  consents: readonly string[],
  wait = false,
): Promise<Taken> {
  const service = serviceOf(visitor, id)
  const now = portal.now()
  assertOpen(visitor.event, now)
  const ticked = (service.consents ?? []).filter((purpose) => consents.includes(purpose))
  const taken = await portal.store.transaction((tx) =>
    visitor.proved
      ? takeNow(givingIn(tx, portal, now), visitor, service, ticked, wait)
      : wishFor(tx, visitor, service, ticked, now),
  )
  if (visitor.proved) portal.wakeOutbox()
  return taken
}

/**
 * Notes a service before proof, and what is wished for within it.
 *
 * @param wishesWith the wishes as they shall be, without the service itself
 */
export async function wishFor(
  tx: Writes,
  { catalogue, event, submission }: Extract<Visitor, { proved: false }>,
  service: Service,
  ticked: readonly string[],
  now: Date,
  wishesWith = (before: readonly string[]) => before,
): Promise<Taken> {
  const wish = await tx.holdSubmission(submission.id)
  if (!wish) throw new Refusal('no-session')
  const missing = plan(claimOf(catalogue, wish), [service], catalogue, dayIn(now, event.timeZone))
  if (!isComplete(missing)) throw new Refusal('needs-answers', [], { plan: missing })
  // Whoever has typed the quick form has the pass already; there is nothing to wish for.
  if (service.id === 'pass') return { service: service.id, state: 'open' }
  await tx.changeSubmission(wish.id, {
    wishes: [...new Set([...wishesWith(wish.wishes), service.id])],
    consents: [...new Set([...wish.consents, ...ticked])],
    changedAt: now,
  })
  return { service: service.id, state: 'pending' }
}

async function takeNow(
  giving: Giving,
  visitor: Proven,
  service: Service,
  ticked: readonly string[],
  wait: boolean,
): Promise<Taken> {
  const row = await giving.tx.holdRegistration(visitor.registration.id)
  if (!row) throw new Refusal('no-session')
  return takeService(giving, visitor, row, service, ticked, wait)
}

/**
 * Takes a service for whoever has proved their address.
 *
 * @param row held by the transaction
 * @throws {Refusal} `closed`, `full`, `needs-answers` with member `plan`
 */
export async function takeService(
  giving: Giving,
  { catalogue, event }: Proven,
  row: RegistrationRow,
  service: Service,
  ticked: readonly string[],
  wait: boolean,
): Promise<Taken> {
  const { tx, now } = giving
  assertOpen(event, now)
  if (row.status === 'cancelled') throw new Refusal('closed')
  const known = knownOf(catalogue, event, row, await tx.answers(row.id))
  const missing = plan(known, [service], catalogue, dayIn(now, event.timeZone))
  if (!isComplete(missing)) throw new Refusal('needs-answers', [], { plan: missing })
  const place = await occupy(giving, row, service.id, wait)
  if (place === 'full') throw new Refusal('full')
  if (place === 'waiting') return { service: service.id, state: 'waiting' }
  await tx.addConsents(ticked.map((purpose) => consent(row.id, purpose, true, row.locale, service.id, now)))
  await give(tx, row, service, row.locale, now)
  return { service: service.id, state: 'taken' }
}

/** Gives a service back, with every place in it and the consents it asked for. The pass goes only with the registration. */
export async function giveBack(portal: Portal, visitor: Visitor, id: string): Promise<Taken> {
  const service = serviceOf(visitor, id)
  if (service.id === 'pass') throw new Refusal('not-editable')
  const asked = service.consents ?? []

  await portal.store.transaction(async (tx) => {
    if (visitor.proved) return giveBackNow(givingIn(tx, portal, portal.now()), visitor, id, asked)
    const wish = await tx.holdSubmission(visitor.submission.id)
    if (!wish) return
    await tx.changeSubmission(wish.id, {
      wishes: wish.wishes.filter((each) => !isWithin(each, id)),
      consents: wish.consents.filter((purpose) => !asked.includes(purpose)),
    })
  })
  if (visitor.proved) portal.wakeOutbox()
  return { service: id, state: 'open' }
}

async function giveBackNow(
  giving: Giving,
  { registration }: Proven,
  service: string,
  asked: readonly string[],
): Promise<void> {
  const { tx, now } = giving
  const row = await tx.holdRegistration(registration.id)
  if (!row) return
  const taken = (await tx.takings(row.id)).filter((each) => each.service === service && each.state === 'taken')
  for (const each of taken) await tx.saveTaking({ ...each, state: 'cancelled', takenAt: now })
  const places = await tx.bookings(row.id)
  await freePlaces(
    giving,
    places.filter(({ about }) => isWithin(about, service)),
  )
  const given = (await tx.consents(row.id)).filter((each) => each.given && asked.includes(each.purpose))
  await tx.addConsents(given.map(({ purpose }) => consent(row.id, purpose, false, row.locale, service, now)))
}
