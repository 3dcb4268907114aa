import type { Catalogue } from '#lib/catalogue.ts'
import { conference, talkIdIn } from '#lib/places/about.ts'
import { occupy } from '#lib/places/occupy.ts'
import { seat } from '#lib/places/seat.ts'
import type { Giving } from '#lib/places/settle.ts'
import { freeTalk, hasStarted } from '#lib/places/talk.ts'
import { isComplete, plan } from '#lib/planner/planner.ts'
import type { EventRow, RegistrationRow, SubmissionRow } from '#lib/ports.ts'
import { dayIn } from '#lib/time/days.ts'
import { knownOf } from '#lib/visitor/facts.ts'
import { give } from '#lib/visitor/give.ts'

/**
 * Takes what was wished for before the proof, as far as nothing is missing: services, then talks in them.
 *
 * What is full by now is waited for; the booking says so. A talk that has begun meanwhile is left out.
 */
export async function fulfilWishes(
  giving: Giving,
  event: EventRow,
  catalogue: Catalogue,
  row: RegistrationRow,
  wishes: readonly string[],
  locale: SubmissionRow['locale'],
): Promise<void> {
  const { tx, now } = giving
  const known = knownOf(catalogue, event, row, await tx.answers(row.id))
  const today = dayIn(now, event.timeZone)
  const takes = new Set((await tx.takings(row.id)).flatMap(({ service, state }) => (state === 'taken' ? service : [])))
  // In the order in which places are held: `conference` comes before what is in it.
  for (const wish of [...new Set(wishes)].sort()) {
    const service = catalogue.services.find(({ id }) => id === wish)
    if (service && isComplete(plan(known, [service], catalogue, today))) {
      if ((await occupy(giving, row, service.id, true)) === 'waiting') continue
      await give(tx, row, service, locale, now)
      takes.add(service.id)
    } else if (talkIdIn(wish) && takes.has(conference)) {
      const talk = freeTalk(await tx.talks(event.id), talkIdIn(wish) ?? '')
      if (talk && !hasStarted(event, talk, now)) await seat(giving, row, talk, true)
    }
  }
}
