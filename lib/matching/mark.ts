import { Refusal } from '#lib/errors.ts'
import type { Mark } from '#lib/ports/exhibitors.ts'
import type { Portal } from '#lib/ports.ts'
import type { Proven } from '#lib/visitor/visitor.ts'

/**
 * Keeps what somebody thinks of an exhibitor; null takes it back. The last word counts.
 *
 * @throws {Refusal} `not-found`, `closed` once cancelled, `not-taken` while matching is not taken
 */
export async function markExhibitor(
  portal: Portal,
  { event, registration }: Proven,
  id: string,
  mark: Mark | null,
): Promise<{ exhibitor: string; mark: Mark | null }> {
  // PostgreSQL fails on a NUL instead of finding nothing.
  const found = /^[\w-]{1,100}$/.test(id) ? await portal.store.exhibitor(event.id, id) : null
  if (!found) throw new Refusal('not-found')
  await portal.store.transaction(async (tx) => {
    const row = await tx.holdRegistration(registration.id)
    if (!row) throw new Refusal('no-session')
    if (row.status === 'cancelled') throw new Refusal('closed')
    const taken = (await tx.takings(row.id)).some(({ service, state }) => service === 'matching' && state === 'taken')
    if (!taken) throw new Refusal('not-taken')
    if (mark === null) await tx.dropMark(row.id, id)
    else await tx.saveMark({ registrationId: row.id, exhibitorId: id, mark, at: portal.now() })
  })
  return { exhibitor: id, mark }
}
