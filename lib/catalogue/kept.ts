import type { Catalogue } from '#lib/catalogue.ts'
import type { CatalogueReads, Published } from '#lib/ports/catalogues.ts'

/**
 * Catalogues by event and version, each read once and kept: reading one takes longer than planning with it.
 *
 * @param most how many are kept; the one that was read first goes first
 */
export function keptCatalogues(
  { catalogue }: Pick<CatalogueReads, 'catalogue'>,
  most = 100,
): (event: Published) => Promise<Catalogue> {
  const kept = new Map<string, Promise<Catalogue>>()

  async function read({ id, catalogueVersion }: Published): Promise<Catalogue> {
    const found = await catalogue(id, catalogueVersion)
    if (!found) throw new Error(`There is no catalogue of version ${catalogueVersion} for ${id}`)
    return found
  }

  return (event) => {
    const name = `${event.id}@${event.catalogueVersion}`
    const known = kept.get(name)
    if (known) return known
    const reading = read(event)
    kept.set(name, reading)
    const [oldest] = kept.keys()
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    // What failed is asked again.
    reading.catch(() => kept.get(name) === reading && kept.delete(name))
    return reading
  }
}
