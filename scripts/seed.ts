// Fills the demo's event with made-up registrations: `npm run seed -- 1000000`. For measuring, on a database without real
// people. Stopped with Ctrl-C it goes on where it stood the next time. Exit code 2: it was not understood; 1: it may not.
import { openDatabase } from '#db/client.ts'
import { nutraExpo2027 } from '#db/demo/nutra-expo-2027.ts'
import { SeedError, seedMany } from '#db/seed-many.ts'
import { EnvError, env } from '#server/env.ts'
import { prepare } from '#server/prepare.ts'

const count = Number(process.argv[2])
if (!Number.isInteger(count) || count < 1 || count > 5_000_000) {
  console.error('Say how many registrations, up to five million: npm run seed -- 1000000')
  process.exit(2)
}

const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort())

const startedAt = Date.now()
const seconds = () => (Date.now() - startedAt) / 1000
const said = (number: number) => number.toLocaleString('en')
let first: { done: number; seconds: number } | undefined

function progress(done: number): void {
  first ??= { done, seconds: seconds() }
  const each = done > first.done ? (seconds() - first.seconds) / (done - first.done) : undefined
  const left = each === undefined ? '' : `, about ${Math.ceil((count - done) * each)} s left`
  console.error(`${said(done)} of ${said(count)} registrations, ${Math.round(seconds())} s${left}`)
}

let tenths = 0
function counting(done: number, of: number): void {
  if (Math.floor((10 * done) / of) <= tenths) return
  tenths = Math.floor((10 * done) / of)
  console.error(`${tenths * 10} % counted for the figures, ${Math.round(seconds())} s`)
}

try {
  const settings = env()
  await prepare(settings)
  const database = await openDatabase(settings.databaseUrl)
  try {
    const { secret, databaseUrl: url } = settings
    const asked = {
      url,
      secret,
      event: nutraExpo2027.id,
      now: new Date(),
      count,
      progress,
      counting,
      signal: stop.signal,
    }
    const written = await seedMany(database, asked)
    const ending = stop.signal.aborted ? 'Stopped; the same command goes on from here.' : 'Done.'
    console.error(`${said(written)} registrations in ${Math.round(seconds())} s. ${ending}`)
  } finally {
    await database.close()
  }
} catch (error) {
  const isExpected = error instanceof SeedError || error instanceof EnvError
  console.error(isExpected ? (error as Error).message : error)
  process.exitCode = 1
}
