import { type Before, faultsAfter, faultsOf } from '#lib/catalogue/check.ts'
import { leavingOf } from '#lib/catalogue/leaving.ts'
import { readCatalogue } from '#lib/catalogue/shape.ts'
import type { Catalogue } from '#lib/catalogue.ts'
import { Refusal } from '#lib/errors.ts'
import type { CatalogueReads } from '#lib/ports/catalogues.ts'
import type { Portal, Store } from '#lib/ports.ts'

/** `previous` is what was published until now; `isNew` is false when this very version stands already. */
export type Publication =
  | { ok: true; isNew: boolean; catalogue: Catalogue; previous: Catalogue | null }
  | { ok: false; faults: string[] }

/**
 * Checks a catalogue as the next version of an event's.
 *
 * @param given as it was handed in, e.g. parsed from a file
 * @throws {Refusal} `unknown-event`
 */
export async function check(store: Store, eventId: string, given: unknown): Promise<Publication> {
  const event = await store.event(eventId)
  if (!event) throw new Refusal('unknown-event')
  const read = readCatalogue(given)
  if (!read.ok) return read
  const before = await beforeOf(store, eventId, event.catalogueVersion, read.catalogue)
  const faults = faultsOf(read.catalogue, before)
  if (faults.length > 0) return { ok: false, faults }
  const { previous } = before
  return { ok: true, isNew: previous?.version !== read.catalogue.version, catalogue: read.catalogue, previous }
}

/**
 * Publishes a catalogue as the next version of an event's. What is published is never changed.
 *
 * @throws {Refusal} `unknown-event`
 */
export async function publish(
  { store, now }: Pick<Portal, 'store' | 'now'>,
  eventId: string,
  given: unknown,
): Promise<Publication> {
  const checked = await check(store, eventId, given)
  if (!checked.ok || !checked.isNew) return checked
  const { catalogue } = checked
  return store.transaction(async (tx) => {
    // Checked again, as far as others may have written meanwhile: another version, more answers.
    const version = await tx.holdVersion(eventId)
    if (version === null) throw new Refusal('unknown-event')
    const before = await beforeOf(tx, eventId, version, catalogue)
    const faults = faultsAfter(catalogue, before)
    if (faults.length > 0) return { ok: false, faults }
    const row = { eventId, version: catalogue.version, content: catalogue, publishedAt: now() }
    if (!(await tx.addCatalogue(row))) return { ...checked, isNew: false }
    await tx.changeVersion(eventId, catalogue.version)
    return checked
  })
}

async function beforeOf(from: CatalogueReads, eventId: string, version: number, next: Catalogue): Promise<Before> {
  const previous = await from.catalogue(eventId, version)
  return { previous, chosen: previous ? await from.countHeld(eventId, leavingOf(next, previous)) : [] }
}
