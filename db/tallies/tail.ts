import { sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { prepared } from '#db/prepared.ts'
import { tail } from '#db/schema/tallies.ts'

type Changed = { eventId?: string; subject?: string; registrationId?: string | undefined }

/** Who stands in the tail already, by transaction: once is enough. `tx` is another object each time one runs. */
const noted = new WeakMap<Db, Set<string>>()

/**
 * Notes who is to be counted anew, in the transaction that changes what is counted of them.
 *
 * @param changed a subject of steps, askings or guesses, with its event; a registration; or both at once
 */
export async function noteChange(tx: Db, { eventId, subject, registrationId }: Changed): Promise<void> {
  const known = noted.get(tx) ?? new Set<string>()
  noted.set(tx, known)
  const names = [
    ...(subject === undefined ? [] : [`s${eventId} ${subject}`]),
    ...(registrationId === undefined ? [] : [`r${registrationId}`]),
  ]
  if (names.every((name) => known.has(name))) return
  for (const name of names) known.add(name)
  const hole = (name: string) => sql`${sql.placeholder(name)}`
  const build = () =>
    tx
      .insert(tail)
      .values({ eventId: hole('eventId'), subject: hole('subject'), registrationId: hole('registrationId') })
  const row = { eventId: eventId ?? null, subject: subject ?? null, registrationId: registrationId ?? null }
  await prepared(tx, 'note_change', build, row)
}

/** The same for any number of registrations. */
export async function noteRegistrations(tx: Db, ids: readonly string[]): Promise<void> {
  const rows = [...new Set(ids)].map((registrationId) => ({ registrationId }))
  for (let from = 0; from < rows.length; from += 500) await tx.insert(tail).values(rows.slice(from, from + 500))
}
