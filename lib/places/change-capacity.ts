import { Refusal } from '#lib/errors.ts'
import { aboutTalk, talkIdIn } from '#lib/places/about.ts'
import { givingIn, settle } from '#lib/places/settle.ts'
import type { EventRow, Portal, Reads } from '#lib/ports.ts'

/** A row of the organiser's table: a service or a free talk, with what is taken of it. */
export type PlaceFigures = { about: string; capacity: number | null; taken: number; offered: number; waiting: number }

/** A pass, a letter and a file never run out. */
const endless = ['pass', 'newsletter', 'whitepaper']

/** Services that can be full, then every free talk in order of time. */
export async function placeFigures(portal: Portal, event: EventRow): Promise<PlaceFigures[]> {
  const { store } = portal
  const [catalogue, talks, places, counts, taken] = await Promise.all([
    portal.catalogueOf(event),
    store.talks(event.id),
    store.places(event.id),
    store.placeCounts(event.id, portal.now()),
    store.serviceCounts(event.id, portal.now()),
  ])
  const services = catalogue.services.map(({ id }) => id).filter((id) => !endless.includes(id))
  const abouts = [...services, ...talks.filter(({ paid }) => !paid).map(({ id }) => aboutTalk({ id }))]
  return abouts.map((about) => {
    const count = counts.find((each) => each.about === about)
    return {
      about,
      capacity: places.find((each) => each.about === about)?.capacity ?? null,
      taken: count?.taken ?? taken.find(({ service }) => service === about)?.taken ?? 0,
      offered: count?.offered ?? 0,
      waiting: count?.waiting ?? 0,
    }
  })
}

/**
 * Sets how many places there are, and offers new ones to whoever waits.
 *
 * @throws {Refusal} `not-found`; `places-taken` with member `overBy` when more are taken or offered than that
 */
export async function changeCapacity(portal: Portal, event: EventRow, about: string, capacity: number): Promise<void> {
  const { services } = await portal.catalogueOf(event)
  const now = portal.now()
  await portal.store.transaction(async (tx) => {
    if (
      !(await isLimitable(
        tx,
        event,
        about,
        services.map(({ id }) => id),
      ))
    )
      throw new Refusal('not-found')
    const giving = givingIn(tx, portal, now)
    if (!(await settle(giving, event.id, about))) await tx.addPlace(event.id, about, capacity)
    if (!(await tx.setCapacity(event.id, about, capacity))) {
      const used = (await tx.holdPlace(event.id, about))?.used ?? 0
      throw tooFew(used - capacity)
    }
    await settle(giving, event.id, about)
  })
  portal.wakeOutbox()
}

async function isLimitable(tx: Reads, event: EventRow, about: string, services: readonly string[]): Promise<boolean> {
  const talkId = talkIdIn(about)
  if (talkId === undefined) return !endless.includes(about) && services.includes(about)
  return (await tx.talks(event.id)).some(({ id, paid }) => id === talkId && !paid)
}

function tooFew(overBy: number): Refusal {
  const detail = `${overBy} more ${overBy === 1 ? 'place is' : 'places are'} taken or offered than that`
  return new Refusal('places-taken', [{ pointer: '/capacity', code: 'places-taken', detail }], { overBy })
}
