import type { Catalogue, Known } from '#lib/catalogue.ts'

/** What is known, parted by how it came to be known; ids in the order of the catalogue. */
export type KnownGroups = {
  /** Guesses a service leans on, and answers that may be out of date. */
  confirm: readonly string[]
  told: readonly string[]
  worked: readonly string[]
  noticed: readonly string[]
  skipped: readonly string[]
}

/** Every known data point stands in exactly one group. `confirm` wins over the others. */
export function groupKnown(known: Known, catalogue: Catalogue, confirm: readonly string[]): KnownGroups {
  const ids = catalogue.points.map(({ id }) => id).filter((id) => known.has(id))
  const rest = ids.filter((id) => !confirm.includes(id))
  const sourced = (...sources: string[]) =>
    rest.filter((id) => known.get(id)?.value !== null && sources.includes(known.get(id)?.source ?? ''))
  return {
    confirm: ids.filter((id) => confirm.includes(id)),
    told: sourced('asked', 'confirmed', 'imported', 'previous-edition', 'invitation', 'organiser'),
    worked: sourced('derived'),
    noticed: sourced('observed'),
    skipped: rest.filter((id) => known.get(id)?.value === null),
  }
}
