import type { ExhibitorRow } from '#lib/ports.ts'

export type Mark = 'interested' | 'not-interested'

/** What a visitor thinks of an exhibitor. */
export type MarkRow = { registrationId: string; exhibitorId: string; mark: Mark; at: Date }

export type ExhibitorReads = {
  exhibitor(eventId: string, id: string): Promise<ExhibitorRow | null>
  /** What one registration marked, in the order it did. */
  marks(registrationId: string): Promise<MarkRow[]>
}

export type ExhibitorWrites = {
  /** The last word on an exhibitor. */
  saveMark(row: MarkRow): Promise<void>
  dropMark(registrationId: string, exhibitorId: string): Promise<void>
}
