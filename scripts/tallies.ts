// Counts the desk's figures anew from what they are counted of, while the server may serve:
//   npm run tallies -- rebuild   switches to what was found; after rows were written past Foyer, or an event's zone changed
//   npm run tallies -- check     says where the figures differ from it, and changes nothing
// Stopped with Ctrl-C it goes on where it stood the next time. Exit code 1: they differ, or it was stopped. 2: it was not
// understood.
import { checkTallies, rebuildTallies } from '#db/tallies/rebuild.ts'
import { isRefusal } from '#lib/errors.ts'
import { EnvError } from '#server/env.ts'
import { portal } from '#server/portal.ts'

const what = process.argv[2]
if ((what !== 'rebuild' && what !== 'check') || process.argv.length > 3) {
  console.error('Say what to do: npm run tallies -- rebuild | check')
  process.exit(2)
}

const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort())

const width = 30
let shown = ''

/** One line that fills up; where nobody looks at it, a line each tenth. */
function progress(done: number, of: number): void {
  const share = of === 0 ? 1 : Math.min(1, done / of)
  const bar = '█'.repeat(Math.round(share * width)).padEnd(width, '░')
  const line = `${bar} ${String(Math.floor(share * 100)).padStart(3)} % of ${of.toLocaleString('en')} counted`
  if (process.stderr.isTTY) process.stderr.write(`\r${line}`)
  else if (bar !== shown) console.error(line)
  shown = bar
}

async function run(): Promise<number> {
  const { database, now } = await portal()
  // Others are served between two batches.
  const building = { now, progress, signal: stop.signal, rest: 0.5 }
  try {
    const differences = what === 'check' ? await checkTallies(database, building) : []
    if (what === 'rebuild') await rebuildTallies(database, building)
    if (process.stderr.isTTY) console.error()
    if (stop.signal.aborted) {
      console.error('Stopped; the same command goes on from here.')
      return 1
    }
    for (const { eventId, kind, key, read, counted } of differences)
      console.log(`${eventId}: ${kind} ${key} is ${read}, and should be ${counted}`)
    console.log(what === 'rebuild' ? 'Counted anew.' : `${differences.length} lines differ.`)
    return differences.length > 0 ? 1 : 0
  } finally {
    await database.close()
  }
}

try {
  process.exitCode = await run()
} catch (error) {
  const isExpected = error instanceof EnvError || isRefusal(error)
  console.error(isExpected ? (error as Error).message : error)
  process.exitCode = 1
}
