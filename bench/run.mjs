// `npm run bench`: what Foyer costs, as ratios in one run on one machine. Interrupted, the same command goes on with what
// is missing. `-- --only landing,visit` measures these parts alone, `--rounds 3`, `--seconds 4` how often and how long;
// `--anew` forgets an interrupted run; `--planner` says only what a plan costs.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { isSeeded, seeded, sizes } from './databases.mjs'
import { parts } from './parts.mjs'
import { picture } from './picture.mjs'
import { benchPlanner, secondsSpared } from './planner.mjs'
import { stopAll } from './servers.mjs'
import { markdown, planTable, table } from './summary.mjs'

const kept = 'bench/results.json'
const unfinished = 'bench/data/unfinished.json'
const dayMs = 24 * 60 * 60 * 1000

const { values: asked } = parseArgs({
  options: {
    only: { type: 'string' },
    rounds: { type: 'string', default: process.env.BENCH_ROUNDS ?? '5' },
    seconds: { type: 'string', default: process.env.BENCH_SECONDS ?? '5' },
    anew: { type: 'boolean', default: false },
    planner: { type: 'boolean', default: false },
  },
})
const rounds = Number(asked.rounds)
const seconds = Number(asked.seconds)
const wanted = asked.only ? asked.only.split(',') : parts.map(({ key }) => key)
const unknown = wanted.filter((key) => !parts.some((part) => part.key === key))
if (unknown.length > 0 || !(rounds >= 1) || !(seconds >= 1)) {
  console.error(`Parts are ${parts.map(({ key }) => key).join(', ')}; rounds and seconds are numbers from 1.`)
  process.exit(2)
}

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {})

function planned() {
  const planner = { plans: benchPlanner(), spared: secondsSpared() }
  console.log(`${planTable(planner)}\n`)
  return planner
}

/** Written after every part, so that what was measured stays. */
function keep(all) {
  const ordered = parts.flatMap(({ key }) => (all.parts?.[key] ? [[key, all.parts[key]]] : []))
  const results = { ...all, parts: Object.fromEntries(ordered) }
  writeFileSync(kept, `${JSON.stringify(results, null, 2)}\n`)
  const rows = ordered.flatMap(([, { results: lines }]) => lines)
  writeFileSync('bench/results.svg', picture(rows))
  writeFileSync('bench/results.md', markdown(results, rows))
  return rows
}

/** What an interrupted run of the same kind has measured already; nothing is taken over when parts are named. */
function begun() {
  if (asked.only || asked.anew) return []
  const { startedAt, done, ...how } = read(unfinished)
  const isSame = how.rounds === rounds && how.seconds === seconds
  return isSame && Date.now() - startedAt < dayMs ? done : []
}

async function run() {
  const before = read(kept)
  if (asked.planner) return void keep({ ...before, planner: planned() })

  mkdirSync('bench/data', { recursive: true })
  const done = begun()
  if (done.length > 0) console.log(`Going on with what is missing; measured already: ${done.join(', ')}.`)
  const startedAt = Date.now()
  const left = parts.filter(({ key }) => wanted.includes(key) && !done.includes(key))
  const scale = (0.3 + 0.7 * (rounds / 5)) * (0.4 + 0.6 * (seconds / 5))

  // Made first: it takes longer than all the rest, and is there the next time.
  if (left.some(({ needsLarge }) => needsLarge) && !isSeeded(sizes.large)) await seeded(sizes.large)
  if (left.some(({ needsLarge, key }) => needsLarge || key === 'visit')) await seeded(sizes.small)

  const about = { node: process.version, cores: cpus().length, processor: cpus()[0]?.model ?? '' }
  const all = { about, parts: { ...before.parts }, planner: asked.only ? before.planner : planned() }
  for (const [at, part] of left.entries()) {
    const minutes = left.slice(at).reduce((sum, each) => sum + each.minutes, 0) * scale
    console.log(`\n${part.key}: part ${at + 1} of ${left.length}, about ${Math.ceil(minutes)} minutes left`)
    const load = loadavg()[0]
    const results = await part.run({ rounds, seconds, tell: (line) => console.log(`  ${line}`) })
    const measuredAt = new Date().toISOString()
    all.parts[part.key] = { measuredAt, rounds, seconds, loadBefore: Number(load.toFixed(2)), results }
    keep(all)
    done.push(part.key)
    if (!asked.only) writeFileSync(unfinished, JSON.stringify({ startedAt, done, rounds, seconds }))
  }
  if (!asked.only) rmSync(unfinished, { force: true })
  const measured = wanted.flatMap((key) => all.parts[key]?.results ?? [])
  const took = ((Date.now() - startedAt) / 60_000).toFixed(1)
  console.log(`\n${table(measured)}\n\n${took} minutes. Kept in ${kept}, bench/results.md and bench/results.svg.`)
}

for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, async () => {
    console.log('\nStopped. The same command goes on with the part it was at.')
    await stopAll()
    process.exit(130)
  })

try {
  await run()
} catch (error) {
  console.error(`${error.message}\nWhat was measured before is kept; the same command goes on from here.`)
  process.exitCode = 1
} finally {
  await stopAll()
}
