import { addAudit } from '#db/store/organisers.ts'
import { newId } from '#lib/random.ts'
import type { AtDesk } from './as-organiser.ts'

/** Writes down what an organiser looked at or did. `about` is an id of ours, never a name or an address. */
export async function audit({ portal, event, session }: AtDesk, action: string, about: string): Promise<void> {
  const row = { id: newId(), organiserId: session.organiserId, eventId: event.id, action, about, at: portal.now() }
  await portal.database.transaction((tx) => addAudit(tx, row))
}
