import { aboutTalk, conference } from '#lib/places/about.ts'
import { offerUntil } from '#lib/places/offer-until.ts'
import { clash, endOf, hasStarted, startOf } from '#lib/places/talk.ts'
import type { BookingRow } from '#lib/ports/places.ts'
import type { EventRow, Portal, TalkRow } from '#lib/ports.ts'
import type { Visitor } from '#lib/visitor/visitor.ts'

/** A free talk as anybody may see it. `left` counts what somebody new can have; null where nothing limits it. */
export type ProgrammeTalk = {
  talk: TalkRow
  startsAt: Date
  endsAt: Date
  capacity: number | null
  left: number | null
}

export type TalkState = 'open' | 'pending' | 'taken' | 'waiting' | 'offered' | 'full' | 'closed'

export type MyTalk = ProgrammeTalk & {
  state: TalkState
  /** While waiting: 1 is next. */
  position: number | null
  /** While offered: until when the place is kept. */
  offeredUntil: Date | null
  /** Ids of talks this person chose that overlap with it. */
  clashes: string[]
}

/** Chosen, waited for or offered: what belongs to somebody's own programme. */
export const isMine = ({ state }: Pick<MyTalk, 'state'>): boolean =>
  ['pending', 'taken', 'waiting', 'offered'].includes(state)

/** The free talks of an event in order of time, with the places left in each. */
export async function programme(
  { store, now }: Pick<Portal, 'store' | 'now'>,
  event: EventRow,
): Promise<ProgrammeTalk[]> {
  const at = now()
  const [talks, places, queues] = await Promise.all([
    store.talks(event.id),
    store.places(event.id),
    store.queues(event.id, at),
  ])
  return talks
    .filter(({ paid }) => !paid)
    .map((talk) => {
      const place = places.find(({ about }) => about === aboutTalk(talk))
      const queue = queues.find(({ about }) => about === aboutTalk(talk))
      const free = place ? place.capacity - place.used + (queue?.overdue ?? 0) : null
      // Whoever waits comes first, for as long as somebody can still be told.
      const before = offerUntil(event, talk, at) ? (queue?.waiting ?? 0) : 0
      const left = free === null ? null : Math.max(0, free - before)
      return {
        talk,
        startsAt: startOf(event, talk),
        endsAt: endOf(event, talk),
        capacity: place?.capacity ?? null,
        left,
      }
    })
}

/** The same as one visitor sees it. Before proof a choice is pending, whatever is left. */
export async function myProgramme(portal: Pick<Portal, 'store' | 'now'>, visitor: Visitor): Promise<MyTalk[]> {
  const now = portal.now()
  const [all, standing, mayStillCome] = await Promise.all([
    programme(portal, visitor.event),
    standingOf(portal, visitor, now),
    mayCome(portal, visitor, now),
  ])
  const mine = await Promise.all(
    all.map(async (each): Promise<MyTalk> => {
      const booking = standing.find(({ about }) => about === aboutTalk(each.talk))
      const started = hasStarted(visitor.event, each.talk, now)
      const state = booking && (booking.state === 'taken' || !started) ? booking.state : undefined
      const closed = started || !mayStillCome
      return {
        ...each,
        state: state ?? (closed ? 'closed' : each.left === 0 ? 'full' : 'open'),
        position: booking?.state === 'waiting' ? (await portal.store.waitingBefore(booking)) + 1 : null,
        offeredUntil: booking?.state === 'offered' ? booking.offeredUntil : null,
        clashes: [],
      }
    }),
  )
  const chosen = mine.filter(({ state }) => state === 'taken' || state === 'pending')
  return mine.map((each) => ({
    ...each,
    clashes: chosen.filter(({ talk }) => clash(talk, each.talk)).map(({ talk }) => talk.id),
  }))
}

type Standing = Omit<BookingRow, 'state'> & { state: BookingRow['state'] | 'pending' }

/** What stands now: an offer whose time is up is none. */
async function standingOf({ store }: Pick<Portal, 'store'>, visitor: Visitor, now: Date): Promise<Standing[]> {
  if (visitor.proved) {
    const bookings = await store.bookings(visitor.registration.id)
    return bookings.filter(({ state, offeredUntil }) => state !== 'offered' || (offeredUntil && offeredUntil > now))
  }
  const { submission, event } = visitor
  const wish = { registrationId: '', eventId: event.id, state: 'pending' as const, since: now, offeredUntil: null }
  return submission.wishes.map((about) => ({ ...wish, about }))
}

/** Whether talks may still be chosen: until registration closes, and by whoever is at the conference until the talk begins. */
async function mayCome({ store }: Pick<Portal, 'store'>, visitor: Visitor, now: Date): Promise<boolean> {
  if (visitor.registration?.status === 'cancelled') return false
  if (now >= visitor.event.opensAt && now < visitor.event.closesAt) return true
  if (!visitor.proved) return false
  const takings = await store.takings(visitor.registration.id)
  return takings.some(({ service, state }) => service === conference && state === 'taken')
}
