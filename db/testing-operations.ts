import fc from 'fast-check'
import { keptCatalogues } from '#lib/catalogue/kept.ts'
import { choose, chooseAll, leave } from '#lib/conference/choose.ts'
import { isRefusal } from '#lib/errors.ts'
import { changeCapacity } from '#lib/places/change-capacity.ts'
import { passOn } from '#lib/places/pass-on.ts'
import type { EventRow, Portal, RegistrationRow, Store } from '#lib/ports.ts'
import { provenSession } from '#lib/visitor/session.ts'
import type { Proven } from '#lib/visitor/visitor.ts'

/** What people and organisers do with places in three talks. */
export type Operation =
  | { do: 'choose'; who: number; talk: string; wait: boolean }
  | { do: 'leave'; who: number; talk: string }
  | { do: 'move'; who: number; talks: string[]; wait: string[] }
  | { do: 'capacity'; talk: string; capacity: number }
  /** Half a day and an hour go by, and the worker looks. */
  | { do: 'later' }

export const talks = ['s01', 's02', 's03']
export const laterMs = 13 * 60 * 60 * 1000
export const beginning = new Date('2026-12-01T02:00:00Z')

export const operation = (people: number, most: number): fc.Arbitrary<Operation> => {
  const who = fc.nat({ max: people - 1 })
  const talk = fc.constantFrom(...talks)
  return fc.oneof(
    { weight: 8, arbitrary: fc.record({ do: fc.constant('choose' as const), who, talk, wait: fc.boolean() }) },
    { weight: 6, arbitrary: fc.record({ do: fc.constant('leave' as const), who, talk }) },
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constant('move' as const),
        who,
        talks: fc.subarray(talks),
        wait: fc.subarray(talks),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ do: fc.constant('capacity' as const), talk, capacity: fc.nat({ max: most }) }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('later' as const) }) },
  )
}

/** The core over a store, with a clock of its own. */
export const portalOver = (store: Store, clock: { at: Date }): Portal => ({
  store,
  now: () => clock.at,
  secret: 'a secret for tests, long enough',
  publicUrl: 'http://localhost:3000',
  catalogueOf: keptCatalogues(store),
  saltOf: async (day) => `the salt of ${day}`,
  wakeOutbox: () => {},
})

export async function signedIn(portal: Portal, event: EventRow, row: RegistrationRow): Promise<Proven> {
  const session = provenSession(`session ${row.id}`, event, row.id, null, portal.now())
  return {
    session,
    event,
    catalogue: await portal.catalogueOf(event),
    proved: true,
    submission: null,
    registration: row,
  }
}

/** Does one, and says what was refused. Anything but a refusal is thrown. */
export async function perform(
  portal: Portal,
  clock: { at: Date },
  event: EventRow,
  people: readonly Proven[],
  operation: Operation,
): Promise<string> {
  try {
    await run(portal, clock, event, people, operation)
    return 'done'
  } catch (error) {
    if (isRefusal(error)) return error.code
    throw error
  }
}

async function run(
  portal: Portal,
  clock: { at: Date },
  event: EventRow,
  people: readonly Proven[],
  operation: Operation,
): Promise<unknown> {
  if (operation.do === 'capacity')
    return changeCapacity(portal, event, `conference/${operation.talk}`, operation.capacity)
  if (operation.do === 'later') {
    clock.at = new Date(clock.at.getTime() + laterMs)
    return passOn(portal)
  }
  const who = people[operation.who] as Proven
  if (operation.do === 'choose') return choose(portal, who, operation.talk, operation.wait)
  if (operation.do === 'leave') return leave(portal, who, operation.talk)
  return chooseAll(portal, who, { talks: operation.talks, wait: operation.wait })
}
