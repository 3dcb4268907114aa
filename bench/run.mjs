// `npm run bench`: what Foyer costs, as ratios against bare Next on the same machine in the same run. With `--planner` only
// what a plan costs, without a server.
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { measure } from './measure.mjs'
import { picture } from './picture.mjs'
import { benchPlanner, secondsSpared } from './planner.mjs'
import { startServers } from './servers.mjs'
import { median, planTable, table } from './summary.mjs'

const planner = { plans: benchPlanner(), spared: secondsSpared() }
console.log(`${planTable(planner)}\n`)
if (process.argv.includes('--planner')) {
  const before = JSON.parse(readFileSync('bench/results.json', 'utf8'))
  writeFileSync('bench/results.json', `${JSON.stringify({ ...before, planner }, null, 2)}\n`)
  process.exit()
}

const rounds = Number(process.env.BENCH_ROUNDS ?? 5)
const seconds = Number(process.env.BENCH_SECONDS ?? 6)

const { bare, foyer, stop } = await startServers({ compared: true })

/** Each pair is measured alternately, so that a noisy minute falls on both. */
const pairs = [
  {
    name: 'Quick registration ÷ do-nothing POST',
    of: {
      what: 'registrations, each on disk',
      url: `${foyer}/api/v1/events/nutra-expo-2027/registrations`,
      posts: 'registration',
    },
    by: { what: 'POSTs that do nothing', url: `${bare}/api/nothing`, posts: 'nothing' },
  },
  {
    name: 'Landing ÷ bare prerendered page',
    of: { what: 'landings', url: `${foyer}/en/nutra-expo-2027` },
    by: { what: 'bare pages', url: `${bare}/` },
  },
]

try {
  for (const { of, by } of pairs) for (const side of [of, by]) await measure(side, 2)

  const results = []
  for (const { name, of, by } of pairs) {
    const measured = []
    for (let round = 1; round <= rounds; round += 1) {
      // Whoever goes first meets a cooler machine, so the order changes.
      const order = round % 2 === 1 ? [of, by] : [by, of]
      const rates = new Map()
      for (const side of order) rates.set(side, await measure(side, seconds))
      const line = { of: rates.get(of), by: rates.get(by), ratio: rates.get(of).perSecond / rates.get(by).perSecond }
      measured.push(line)
      console.log(
        `${name}  round ${round} of ${rounds}: ${Math.round(line.of.perSecond)} / ${Math.round(line.by.perSecond)} = ${line.ratio.toFixed(2)}`,
      )
    }
    results.push({
      name,
      of: of.what,
      by: by.what,
      ofPerSecond: median(measured.map((line) => line.of.perSecond)),
      byPerSecond: median(measured.map((line) => line.by.perSecond)),
      ofP99Ms: median(measured.map((line) => line.of.p99Ms)),
      byP99Ms: median(measured.map((line) => line.by.p99Ms)),
      ratio: median(measured.map((line) => line.ratio)),
      lowest: Math.min(...measured.map((line) => line.ratio)),
      highest: Math.max(...measured.map((line) => line.ratio)),
    })
  }

  const about = {
    node: process.version,
    cores: cpus().length,
    processor: cpus()[0]?.model ?? '',
    rounds,
    seconds,
    connections: 32,
  }
  writeFileSync('bench/results.json', `${JSON.stringify({ about, results, planner }, null, 2)}\n`)
  writeFileSync('bench/results.svg', picture(results))
  console.log(`\n${table(results)}\n\nKept in bench/results.json and bench/results.svg.`)
} finally {
  await stop()
}
