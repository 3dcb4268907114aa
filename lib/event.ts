import type { LibraryDocument } from '#lib/library.ts'
import type { Text } from '#lib/text.ts'

/** What an event says about itself, in every language. Kept as one document; published by the organiser. */
export type EventContent = {
  name: Text
  shortName: Text
  edition: Text
  tagline: Text
  datesText: Text
  /** Opening hours, `HH:MM` in the event's zone. */
  hours: readonly { on: string; opens: string; closes: string }[]
  admission: Text
  venue: { name: Text; address: Text; howToGet: Text; entrance: Text; mapUrl?: string }
  halls: readonly { id: string; name: Text; about: Text }[]
  facts: readonly { figure: string; text: Text }[]
  description: Text
  contact: { email: string; phone: string }
  organiser: Text
  /** Registered office and register number, where the law asks for them. */
  imprint?: Text
  /** What the notices leave to the organiser: who runs the server, how long registrations are kept, who supervises, which law. */
  notices?: Readonly<Partial<Record<'hosting' | 'retention' | 'authority' | 'law', Text>>>
  /** ICP filing number; shown on zh-CN pages only. */
  icpNumber?: string
  /** Prefix of registration numbers, e.g. `NE27`. */
  numberPrefix: string
  conference?: { themes: readonly { id: string; title: Text; about: Text }[] }
  /** What may be taken home. */
  library?: readonly LibraryDocument[]
  newsletter?: { name: Text; pitch: Text }
  standUrl?: string
}
