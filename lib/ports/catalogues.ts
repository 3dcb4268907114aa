import type { Held, Leaving } from '#lib/catalogue/leaving.ts'
import type { Catalogue } from '#lib/catalogue.ts'

/** Which catalogue: of an event, in the version it was published with. */
export type Published = { id: string; catalogueVersion: number }

export type CatalogueRow = { eventId: string; version: number; content: Catalogue; publishedAt: Date }

export type CatalogueReads = {
  /** A version as it was published; null when there is none. */
  catalogue(eventId: string, version: number): Promise<Catalogue | null>
  /** How many registrations at an event hold each thing that would leave: facts and takings, not what is only typed. */
  countHeld(eventId: string, leaving: readonly Leaving[]): Promise<Held[]>
}

export type CatalogueWrites = {
  /**
   * Reads an event's version and locks it: two who publish wait for each other.
   *
   * @returns null when there is no such event
   */
  holdVersion(eventId: string): Promise<number | null>
  /** @returns whether it was written; a version that stands is never changed */
  addCatalogue(row: CatalogueRow): Promise<boolean>
  changeVersion(eventId: string, version: number): Promise<void>
}

export type Catalogues = {
  /**
   * What an event asks and gives, as it is published. Read once a process and version, since a version is never changed.
   *
   * @throws when that version was never published: the event and its catalogues do not belong together
   */
  catalogueOf(event: Published): Promise<Catalogue>
}
