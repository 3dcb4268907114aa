import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { alternate } from '../alternate.mjs'
import { newStore } from '../store.ts'

/** What the store costs, without HTTP: a registration through Foyer's own core, and its bare rows. */
export async function inserts({ rounds, seconds, tell }) {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-bench-'))
  const store = await newStore(join(folder, 'foyer.db'))
  const side = (what, run) => ({
    what,
    async run({ warm }) {
      const spent = { done: 0, ms: 0, cpuMs: 0 }
      while (spent.ms < (warm ? 1000 : 500 * seconds)) {
        const { done, ms, cpuMs } = await run()
        spent.done += done
        spent.ms += ms
        spent.cpuMs += cpuMs
      }
      return { perSecond: (1000 * spent.done) / spent.ms, cpuMs: spent.cpuMs / spent.done }
    },
  })
  const core = side('registrations through the core, 32 at once', () => store.register(32))
  const oneByOne = side('the same rows inserted one registration a commit', () => store.insert(1))
  const grouped = side('the same rows inserted 32 registrations a commit', () => store.insert(32))
  try {
    const results = []
    for (const [name, by] of [
      ['Group commit ÷ bare inserts, a commit each', oneByOne],
      ['Group commit ÷ bare inserts, grouped', grouped],
    ])
      results.push(await alternate({ name, compares: 'perSecond', of: core, by }, { rounds, tell }))
    return results
  } finally {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
