import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { alternate } from '../alternate.mjs'
import { seeded, sizes } from '../databases.mjs'
import { measure } from '../measure.mjs'
import { newRegistration, registrationsOf } from '../people.mjs'
import { startFoyer } from '../servers.mjs'

/** What the product was designed for, so that waiting comes from the rebuild and not from a queue of its own. */
const perSecond = 60

/** How long the slowest hundredth of registrations takes while the tallies of a million are made anew. */
export async function rebuilding({ rounds, seconds, tell }) {
  const environment = await seeded(sizes.large)
  const server = await startFoyer(environment)
  const load = (what) =>
    measure(
      { url: registrationsOf(server), server, what, next: newRegistration, connections: 16, rate: perSecond },
      { seconds: Math.max(8, seconds) },
    )
  const of = {
    what: 'registrations while tallies are rebuilt',
    async run({ warm }) {
      if (warm) return undefined
      const rebuild = spawn(process.execPath, ['scripts/tallies.ts', 'rebuild'], {
        stdio: 'ignore',
        env: { ...process.env, ...environment },
      })
      const ended = once(rebuild, 'exit')
      const measured = await load(of.what)
      // Not killed: what is half done would be made up for by the server, beside the next round.
      const [code] = await ended
      if (code !== 0) throw new Error('Rebuilding the tallies failed.')
      return measured
    },
  }
  const by = { what: `alone, at ${perSecond}/s`, run: () => load(by.what) }
  try {
    const name = 'Registration p99 while tallies are rebuilt ÷ alone'
    const pair = { name, target: { atMost: 2 }, compares: 'p99Ms', of, by }
    return [await alternate(pair, { rounds: Math.min(rounds, 3), tell })]
  } finally {
    await server.stop()
  }
}
