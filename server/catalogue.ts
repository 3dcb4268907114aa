import type { Catalogue } from '#lib/catalogue.ts'
import type { Published } from '#lib/ports/catalogues.ts'
import { portal } from './portal.ts'

/** What an event asks and gives, as it is published. */
export const catalogueOf = async (event: Published): Promise<Catalogue> => (await portal()).catalogueOf(event)
