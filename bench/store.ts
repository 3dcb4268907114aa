import { openDatabase } from '#db/client.ts'
import { nutraExpo2027 } from '#db/demo/nutra-expo-2027.ts'
import { random } from '#db/demo/random.ts'
import { layouts } from '#db/many/bulk.ts'
import { profilesOf } from '#db/many/profiles.ts'
import { noRows, type Rows } from '#db/many/rows.ts'
import { drawnNumbers } from '#db/many/spread.ts'
import { entryOf, type Filling, visitorAt } from '#db/many/visitors.ts'
import { migrate } from '#db/migrate.ts'
import { seed } from '#db/seed.ts'
import { fileOf, openWriter } from '#db/sqlite-file.ts'
import { storeOf } from '#db/store/store.ts'
import { keptCatalogues } from '#lib/catalogue/kept.ts'
import type { Portal } from '#lib/ports.ts'
import { newId } from '#lib/random.ts'
import { register } from '#lib/visitor/register.ts'
import { unprovenSession } from '#lib/visitor/session.ts'
import { trailOf } from '#lib/visitor/steps.ts'

const secret = 'the-secret-of-the-bench-32-characters'
const most = 1_000_000

/** What was done, and the time and processor time it took, in milliseconds. */
type Spent = { done: number; ms: number; cpuMs: number }

async function timed(done: number, run: () => unknown): Promise<Spent> {
  const [before, started] = [process.cpuUsage(), performance.now()]
  await run()
  const { user, system } = process.cpuUsage(before)
  return { done, ms: performance.now() - started, cpuMs: (user + system) / 1000 }
}

/** A SQLite file with the demo, to be written to by Foyer's core and by bare inserts, in turn. */
export async function newStore(file: string) {
  const url = `file:${file}`
  await migrate(url)
  const database = await openDatabase(url)
  await seed(database, { now: new Date(), secret })
  const store = storeOf(database)
  const portal: Portal = {
    store,
    catalogueOf: keptCatalogues(store),
    now: () => new Date(),
    secret,
    publicUrl: 'http://localhost',
    saltOf: async () => 'the salt of the bench',
    wakeOutbox: () => {},
  }
  const event = await store.event(nutraExpo2027.id)
  if (!event) throw new Error('the demo event is missing')
  let people = 0
  const form = () => ({
    name: 'Lin Yue',
    email: `bench.${++people}@bench.example`,
    company: 'Bench Foods',
    consents: ['privacy'],
    locale: 'en' as const,
    submissionId: newId(),
    attribution: {},
    arrival: { network: '192.0.2', userAgent: 'bench', acceptLanguage: '' },
  })
  const bare = bareInserts(url, {
    event,
    secret,
    now: new Date(),
    count: most,
    profiles: profilesOf(event, 1),
    numbers: drawnNumbers(random(1), most),
    entries: drawnNumbers(random(2), most),
  })
  return {
    /** Quick registrations through the core, so many at once. */
    register: (count: number) =>
      timed(count, () => Promise.all(Array.from({ length: count }, () => register(portal, event, form(), newId())))),
    /** The rows of so many registrations, made before and written in one commit. */
    insert: bare.insert,
    async close() {
      bare.close()
      await database.close()
    },
  }
}

/** The rows that a quick registration writes, by statements that stand ready: nothing is asked, nothing is checked. */
function bareInserts(url: string, filling: Filling) {
  const writer = openWriter(fileOf(url))
  const statements = layouts.map(({ key, name, columns }) => ({
    key,
    columns,
    statement: writer.prepare(`INSERT INTO "${name}" VALUES (${columns.map((column) => `@${column.name}`)})`),
  }))
  let at = 0
  const write = writer.transaction((rows: Rows) => {
    for (const { key, columns, statement } of statements)
      for (const row of rows[key])
        statement.run(Object.fromEntries(columns.map(({ name, encode }) => [name, encode(row as never)])))
  })
  return {
    insert(count: number): Promise<Spent> {
      const rows = noRows()
      for (let each = 0; each < count; each += 1) addRegistered(rows, filling, at++)
      return timed(count, () => write.immediate(rows))
    },
    close: () => writer.close(),
  }
}

/** What stands there once somebody has registered, and not proved the address yet. */
function addRegistered(rows: Rows, filling: Filling, at: number): void {
  const made = visitorAt(filling, at)
  const visitor = { ...made, provedAt: null, registration: { ...made.registration, provedAt: null, personId: null } }
  const { registration } = visitor
  const { submission, link, message } = entryOf(filling, at, visitor)
  // Its number may be one that the core has drawn meanwhile.
  rows.registrations.push({ ...registration, number: `BARE-${at}`, address: `bare.${at}@bench.example` })
  rows.submissions.push({ ...submission, entryNumber: `bare-${at}` })
  rows.links.push(link)
  rows.messages.push(message)
  rows.sessions.push(unprovenSession(newId(), filling.event, submission.id, registration.createdAt))
  for (const step of ['landed', 'started', 'registered'])
    rows.steps.push({ ...trailOf(registration), step, about: '', at: registration.createdAt })
}
