import { countFigures } from '#db/store/figures.ts'
import { type Figures, figures } from '#lib/desk/figures.ts'
import type { EventRow } from '#lib/ports.ts'
import type { Portal } from '../portal.ts'

/** What the organiser reads of an event, as of now. */
export async function figuresOf({ reports, now }: Portal, event: EventRow): Promise<Figures> {
  const asOf = now()
  return figures(event, await countFigures(reports, event.id, asOf), asOf)
}
