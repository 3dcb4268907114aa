import { setTimeout as sleep } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import pg from 'pg'
import { onTestFinished } from 'vitest'
import { startPostgres } from '#db/testing-postgres.ts'
import { openSink } from '#server/mail/sink.testing.ts'

export const databases = ['sqlite', 'postgresql'] as const

/** A mail server on loopback, gone when the test is finished. */
export async function newSink(options: Parameters<typeof openSink>[0] = {}) {
  const sink = await openSink(options)
  onTestFinished(() => void sink.close())
  return sink
}

export type Sink = Awaited<ReturnType<typeof openSink>>

/** The environment of a server on the database asked for, and a way to look into it. */
export async function newDatabase(kind: (typeof databases)[number], file: string) {
  if (kind === 'sqlite') return { env: {}, ask: (statement: string) => askSqlite(file, statement) }
  const postgres = await startPostgres()
  onTestFinished(postgres.stop)
  const env = { DATABASE_URL: postgres.url, FOYER_SECRET: 'a secret for tests of faults, long enough to be one' }
  return { env, ask: (statement: string) => askPostgres(postgres.url, statement) }
}

type Row = Record<string, string | number | null>

async function askSqlite(file: string, statement: string): Promise<Row[]> {
  const database = new Sqlite(file, { timeout: 10_000 })
  try {
    const prepared = database.prepare(statement)
    if (prepared.reader) return prepared.all() as Row[]
    prepared.run()
    return []
  } finally {
    database.close()
  }
}

async function askPostgres(url: string, statement: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(statement)).rows
  } finally {
    await client.end()
  }
}

export type Ask = (statement: string) => Promise<Row[]>

/** How many mails stand in each state, other than those of the demo. */
export async function mailsBy(ask: Ask): Promise<Record<string, number>> {
  const rows = await ask(
    "select state, count(*) as n from messages where address like '%@%.hall.example' group by state",
  )
  return Object.fromEntries(rows.map(({ state, n }) => [String(state), Number(n)]))
}

let people = 0

/** So many people of a hundred companies register, a few at a time. @returns how long each waited, in ms, sorted */
export async function register(url: string, count: number, atOnce = 16): Promise<number[]> {
  const waits: number[] = []
  let left = count
  async function some(): Promise<void> {
    while (left-- > 0) {
      const n = ++people
      const email = `person-${process.pid}-${n}@company-${n % 100}.hall.example`
      const from = performance.now()
      const answer = await fetch(`${url}/api/v1/events/nutra-expo-2027/registrations`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ name: `Person ${n}`, email, company: 'Hall', privacy: true }),
      })
      waits.push(performance.now() - from)
      if (answer.status !== 201) throw new Error(`Registering was answered ${answer.status}.`)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, some))
  return waits.sort((a, b) => a - b)
}

/** The wait that 95 of 100 stay below, in ms. */
export const p95 = (waits: readonly number[]): number => waits[Math.floor(waits.length * 0.95)] ?? 0

/** Waits until something holds, for two minutes at most. */
export async function until(what: string, holds: () => Promise<boolean> | boolean, seconds = 120): Promise<void> {
  for (let tries = 0; tries < seconds * 5; tries++) {
    if (await holds()) return
    await sleep(200)
  }
  throw new Error(`It did not come to that within ${seconds} s: ${what}`)
}

export const allSent = (ask: Ask) =>
  until('every mail is sent', async () => Object.keys(await mailsBy(ask)).join() === 'sent')

/** Who got how many mails, and whether those of one person were the same one. */
export function received(sink: Sink) {
  const ids = new Map<string, (string | undefined)[]>()
  for (const { to, mail } of sink.arrived) ids.set(to[0] ?? '', [...(ids.get(to[0] ?? '') ?? []), mail.messageId])
  const each = [...ids.values()]
  return {
    people: ids.size,
    duplicates: sink.arrived.length - ids.size,
    different: each.filter((all) => new Set(all).size > 1).length,
  }
}
