import { defaultCatalogue } from '../lib/catalogue/default.ts'
import { close } from '../lib/derive/derive.ts'
import { golden } from '../lib/flow/visitors.ts'
import { plan } from '../lib/planner/planner.ts'
import { largeCatalogue } from './large-catalogue.mjs'
import { median } from './summary.mjs'

const today = '2026-11-21'
const asked = (value) => ({ value, source: 'asked', confidence: 1 })

/** What is known once the form to get in is filled in. */
const entry = new Map(['name', 'email', 'company'].map((id) => [id, asked(golden.answers[id])]))

/** The usual shortcut: whatever covers most per second is taken next. Conditions are left out, so it has less to do. */
function greedySeconds({ questions, services }) {
  const left = new Set(services.flatMap(({ needs }) => needs))
  const sets = questions.map(({ fields, always, seconds }) => ({
    seconds,
    covers: [...fields.map(({ id }) => id), ...always.filter((one) => one.confidence >= 0.9).map(({ point }) => point)],
  }))
  let seconds = 0
  while (left.size > 0) {
    const worth = (set) => set.covers.filter((id) => left.has(id)).length / set.seconds
    const best = sets.reduce((a, b) => (worth(b) > worth(a) ? b : a))
    if (worth(best) === 0) break
    for (const id of best.covers) left.delete(id)
    seconds += best.seconds
  }
  return seconds
}

const large = Array.from({ length: 20 }, (_, at) => largeCatalogue(at + 1))

/** What is measured, beside something simple on the same input in the same run. */
const pairs = [
  {
    name: 'Plan, default catalogue, all services, a new visitor',
    targetMs: 1,
    runs: 2000,
    of: () => plan(entry, defaultCatalogue.services, defaultCatalogue, today),
    by: () => close(entry, defaultCatalogue),
    byWhat: 'closing the facts alone',
  },
  {
    name: 'Plan, 200 questions, all of 12 services, nothing known',
    targetMs: 20,
    runs: 400,
    of: (at) => plan(new Map(), large[at % large.length].services, large[at % large.length], today),
    by: (at) => greedySeconds(large[at % large.length]),
    byWhat: 'a greedy cover of the needs',
  },
]

const percentile = (numbers, share) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length * share)]

/** The fastest of three: what else the machine does only ever adds. */
function timed(run, at) {
  const times = [0, 0, 0].map(() => {
    const start = performance.now()
    run(at)
    return performance.now() - start
  })
  return Math.min(...times)
}

/** How long a plan takes, in milliseconds, and how it compares. The first tenth warms up and is not counted. */
export function benchPlanner() {
  return pairs.map(({ name, targetMs, runs, of, by, byWhat }) => {
    const times = { of: [], by: [] }
    for (let at = 0; at < runs * 1.1; at += 1) {
      const line = { of: timed(of, at), by: timed(by, at) }
      if (at < runs * 0.1) continue
      times.of.push(line.of)
      times.by.push(line.by)
    }
    return {
      name,
      targetMs,
      runs,
      medianMs: median(times.of),
      p99Ms: percentile(times.of, 0.99),
      byWhat,
      byMedianMs: median(times.by),
      byP99Ms: percentile(times.by, 0.99),
      ratio: median(times.of) / median(times.by),
    }
  })
}

/** What the exact cover spares people, compared with the greedy one, where no question hangs on an answer. */
export function secondsSpared() {
  const free = large.map((one) => ({ ...one, questions: one.questions.map(({ askIf: _, ...question }) => question) }))
  const exact = free.reduce((sum, one) => sum + plan(new Map(), one.services, one, today).seconds, 0)
  const greedy = free.reduce((sum, one) => sum + greedySeconds(one), 0)
  return { exact, greedy, share: 1 - exact / greedy }
}
