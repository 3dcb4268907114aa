import { attendees, portalWithTalks } from '#db/testing-places.ts'
import { outbox, type TestPortal, tick } from '#db/testing-portal.ts'
import { choose } from '#lib/conference/choose.ts'
import { myProgramme } from '#lib/conference/programme.ts'
import { isRefusal } from '#lib/errors.ts'
import type { Proven, Visitor } from '#lib/visitor/visitor.ts'

/** The code of a refusal, or what happened instead. */
export const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'nothing refused',
    (error: unknown) => (isRefusal(error) ? error.code : error),
  )

/** How one talk stands for somebody. */
export const stateOf = async (portal: TestPortal, visitor: Visitor, talk: string) =>
  (await myProgramme(portal, visitor)).find((each) => each.talk.id === talk)

/** To whom places were offered by mail, in order. */
export const offers = async (portal: TestPortal) =>
  (await outbox(portal)).filter(({ template }) => template === 'place-offered').map(({ address }) => address)

/** One place, which the first has; the others wait, in their order. */
export async function queue(waiting: number) {
  const portal = await portalWithTalks({ s01: 1, s02: 5 })
  const people = (await attendees(portal, waiting + 1)) as [Proven, Proven, Proven]
  for (const [n, each] of people.entries()) {
    tick(portal)
    await choose(portal, each, 's01', n > 0)
  }
  return { portal, people }
}
