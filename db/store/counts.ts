import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { campaigns } from '#db/schema/events.ts'
import { readLines } from '#db/tallies/read.ts'

/** How many proved visitors have each service now. */
export async function countTakings(db: Db, event: string, now: Date): Promise<{ service: string; taken: number }[]> {
  const lines = await readLines(db, event, ['taken'], now)
  return lines.of('taken').map(({ key, n }) => ({ service: String(key[0]), taken: n }))
}

/** How many registrations have each service now, proved or not. */
export async function countServices(db: Db, event: string, now: Date): Promise<{ service: string; taken: number }[]> {
  const lines = await readLines(db, event, ['told.service'], now)
  return lines
    .of('told.service')
    .flatMap(({ key: [service, what], n }) =>
      what === 'registrations' ? [{ service: String(service), taken: n }] : [],
    )
}

/** How often each data point was answered and skipped at this event. */
export async function countAnswers(
  db: Db,
  event: string,
  now: Date,
): Promise<{ point: string; answered: number; skipped: number }[]> {
  const lines = (await readLines(db, event, ['answer'], now)).of('answer')
  return [...Map.groupBy(lines, ({ key }) => String(key[0]))].map(([point, own]) => {
    const times = (what: string) => own.find(({ key }) => key[1] === what)?.n ?? 0
    return { point, answered: times('answered'), skipped: times('skipped') }
  })
}

/** How many registrations came by each channel and stand in each state. */
export async function countListed(
  db: Db,
  event: string,
  now: Date,
): Promise<{ channel: string; state: string; registrations: number }[]> {
  const lines = await readLines(db, event, ['listed'], now)
  return lines
    .of('listed')
    .map(({ key: [channel, state], n }) => ({ channel: String(channel), state: String(state), registrations: n }))
}

/** The event's tracked links. */
export async function campaignsOf(db: Db, event: string) {
  return db.select().from(campaigns).where(eq(campaigns.eventId, event)).orderBy(campaigns.channel, campaigns.code)
}
