import type { Service } from '#lib/catalogue.ts'
import { Refusal } from '#lib/errors.ts'
import { aboutTalk, conference, talkIdIn } from '#lib/places/about.ts'
import { freePlaces } from '#lib/places/free-places.ts'
import { seat } from '#lib/places/seat.ts'
import { type Giving, givingIn } from '#lib/places/settle.ts'
import { freeTalk, hasStarted } from '#lib/places/talk.ts'
import type { EventRow, Portal, RegistrationRow, TalkRow, Writes } from '#lib/ports.ts'
import { assertOpen } from '#lib/visitor/register.ts'
import { takeService, wishFor } from '#lib/visitor/take.ts'
import type { Proven, Visitor } from '#lib/visitor/visitor.ts'

/** Talks somebody wants; those also in `wait` are waited for when they are full. */
export type Choice = { talks: readonly string[]; wait: readonly string[] }

/**
 * Chooses one talk, accepts the place offered in it, or waits for one. The conference is taken with it.
 *
 * Before proof this is a wish, for every address alike; the proof takes the place.
 *
 * @throws {Refusal} `not-found`, `closed`, `full`, `needs-answers` with member `plan`
 */
export async function choose(portal: Portal, visitor: Visitor, id: string, wait: boolean): Promise<void> {
  const chosen = await change(portal, visitor, { talks: [id], wait: wait ? [id] : [] }, false)
  if (chosen.full.length > 0) throw new Refusal('full')
}

/**
 * A whole new choice: what is not in it is left. What was full is left out and said, unless it is waited for.
 *
 * @throws {Refusal} `not-found`, `closed`, `full` (the conference itself), `needs-answers` with member `plan`
 */
export const chooseAll = (portal: Portal, visitor: Visitor, choice: Choice): Promise<{ full: string[] }> =>
  change(portal, visitor, choice, true)

/** Leaves a talk, its waiting list, or an offer. @throws {Refusal} `not-found`, `no-session` */
export async function leave(portal: Portal, visitor: Visitor, id: string): Promise<void> {
  const talk = freeTalk(await portal.store.talks(visitor.event.id), id)
  if (!talk) throw new Refusal('not-found')
  const now = portal.now()
  await portal.store.transaction(async (tx) => {
    if (visitor.proved) {
      const row = await tx.holdRegistration(visitor.registration.id)
      if (!row) throw new Refusal('no-session')
      const mine = (await tx.bookings(row.id)).filter(({ about }) => about === aboutTalk(talk))
      return freePlaces(givingIn(tx, portal, now), mine)
    }
    const held = await tx.holdSubmission(visitor.submission.id)
    if (!held) throw new Refusal('no-session')
    const wishes = held.wishes.filter((wish) => wish !== aboutTalk(talk))
    await tx.changeSubmission(held.id, { wishes, changedAt: now })
  })
  if (visitor.proved) portal.wakeOutbox()
}

async function change(portal: Portal, visitor: Visitor, { talks, wait }: Choice, whole: boolean) {
  const { event, catalogue } = visitor
  const now = portal.now()
  const service = catalogue.services.find(({ id }) => id === conference)
  if (!service) throw new Refusal('unknown-service')
  const programme = await portal.store.talks(event.id)
  const wanted = [...new Set([...talks, ...wait])].map((id) => {
    const talk = freeTalk(programme, id)
    if (!talk) throw new Refusal('not-found')
    return talk
  })
  const full = await portal.store.transaction(async (tx) => {
    if (visitor.proved) {
      const giving = givingIn(tx, portal, now)
      const row = await tx.holdRegistration(visitor.registration.id)
      if (!row) throw new Refusal('no-session')
      if (row.status === 'cancelled') throw new Refusal('closed')
      await assertStillAhead(giving, event, row, wanted)
      const taking = (await tx.takings(row.id)).find((each) => each.service === conference)
      if (wanted.length > 0 && taking?.state !== 'taken') {
        const taken = await takeService(giving, visitor, row, service, [], false)
        // Whoever waits for the conference itself goes on waiting; a seat in it would be of no use.
        if (taken.state !== 'taken') throw new Refusal('full')
      }
      return seatAll(giving, visitor, row, programme, { wanted, wait, whole })
    }
    await wishTalks(tx, visitor, service, wanted, whole, now)
    return []
  })
  if (visitor.proved) portal.wakeOutbox()
  return { full }
}

async function wishTalks(
  tx: Writes,
  visitor: Extract<Visitor, { proved: false }>,
  service: Service,
  wanted: readonly TalkRow[],
  whole: boolean,
  now: Date,
) {
  const others = (before: readonly string[]) => before.filter((wish) => !whole || !talkIdIn(wish))
  if (wanted.some((talk) => hasStarted(visitor.event, talk, now))) throw new Refusal('closed')
  if (wanted.length > 0) {
    assertOpen(visitor.event, now)
    await wishFor(tx, visitor, service, [], now, (before) => [...others(before), ...wanted.map(aboutTalk)])
    return
  }
  const held = await tx.holdSubmission(visitor.submission.id)
  if (!held) throw new Refusal('no-session')
  await tx.changeSubmission(held.id, { wishes: others(held.wishes), changedAt: now })
}

/** A talk that has begun can be kept, not chosen. */
async function assertStillAhead(
  { tx, now }: Giving,
  event: EventRow,
  row: RegistrationRow,
  wanted: readonly TalkRow[],
) {
  for (const talk of wanted.filter((each) => hasStarted(event, each, now)))
    if ((await tx.booking(row.id, aboutTalk(talk)))?.state !== 'taken') throw new Refusal('closed')
}

/** In the order in which places are held, whether they are taken or left. @returns the ids of what was full */
async function seatAll(
  giving: Giving,
  { event }: Proven,
  row: RegistrationRow,
  programme: readonly TalkRow[],
  { wanted, wait, whole }: { wanted: readonly TalkRow[]; wait: readonly string[]; whole: boolean },
): Promise<string[]> {
  const bookings = await giving.tx.bookings(row.id)
  const full: string[] = []
  for (const talk of [...programme].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (wanted.includes(talk)) {
      if ((await seat(giving, row, talk, wait.includes(talk.id))) === 'full') full.push(talk.id)
    } else if (whole && !hasStarted(event, talk, giving.now)) {
      await freePlaces(
        giving,
        bookings.filter(({ about }) => about === aboutTalk(talk)),
      )
    }
  }
  return full
}
