import type { ExhibitorRow } from '#lib/ports.ts'

/** An exhibitor of the demo, tied to its event when it is seeded. */
export type DemoExhibitor = Omit<ExhibitorRow, 'eventId'>
