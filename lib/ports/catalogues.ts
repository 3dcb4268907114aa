import type { Catalogue } from '#lib/catalogue.ts'

/** Which catalogue: of an event, in the version it was published with. */
export type Published = { id: string; catalogueVersion: number }

export type CatalogueReads = {
  /** A version as it was published; null when there is none. */
  catalogue(eventId: string, version: number): Promise<Catalogue | null>
}

export type Catalogues = {
  /**
   * What an event asks and gives, as it is published. Read once a process and version, since a version is never changed.
   *
   * @throws when that version was never published: the event and its catalogues do not belong together
   */
  catalogueOf(event: Published): Promise<Catalogue>
}
