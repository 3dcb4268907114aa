import { cycles } from '#lib/catalogue/faults/cycles.ts'
import { dangling } from '#lib/catalogue/faults/dangling.ts'
import { badFields } from '#lib/catalogue/faults/fields.ts'
import { quickForm } from '#lib/catalogue/faults/quick-form.ts'
import { repeated } from '#lib/catalogue/faults/repeated.ts'
import { idle, uncovered } from '#lib/catalogue/faults/yields.ts'
import { type Held, stillHeld } from '#lib/catalogue/leaving.ts'
import { readCatalogue } from '#lib/catalogue/shape.ts'
import type { Catalogue } from '#lib/catalogue.ts'
import { isSame } from '#lib/same.ts'

/** What a version follows: the one published last, and how many people hold what would leave with it. */
export type Before = { previous: Catalogue | null; chosen: readonly Held[] }

/**
 * What is wrong with a catalogue, each fault with its place, e.g. `services.conference.needs: nothing yields country`.
 *
 * @returns an empty list for one that may be published
 */
export function faultsOf(given: unknown, before: Before = { previous: null, chosen: [] }): string[] {
  const read = readCatalogue(given)
  return read.ok ? [...faultsIn(read.catalogue), ...faultsAfter(read.catalogue, before)] : read.faults
}

const faultsIn = (next: Catalogue): string[] =>
  [repeated, dangling, badFields, quickForm, uncovered, idle, cycles].flatMap((faults) => faults(next))

/** What is wrong with a catalogue as the next version after another. */
export function faultsAfter(next: Catalogue, { previous, chosen }: Before): string[] {
  return [...outOfTurn(next, previous), ...(previous ? stillHeld(next, previous, chosen) : [])]
}

function outOfTurn(next: Catalogue, previous: Catalogue | null): string[] {
  const last = previous?.version ?? 0
  if (next.version === last + 1) return []
  if (!previous) return [`version: the first is 1, not ${next.version}`]
  if (next.version !== last) return [`version: ${last} is published, so the next is ${last + 1}, not ${next.version}`]
  return isSame(next, previous) ? [] : [`version: ${last} is published; costs are frozen: raise the version`]
}
