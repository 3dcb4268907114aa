import { alternate } from '../alternate.mjs'
import { event, seeded, sizes, someKeys } from '../databases.mjs'
import { inTurn, measure } from '../measure.mjs'
import { signedIn } from '../people.mjs'
import { startBare, startFoyer } from '../servers.mjs'

const warmSeconds = 3
const visitors = 200

async function pages({ name, target, environment, of, by }, { rounds, seconds, tell }) {
  const servers = await Promise.all([startFoyer(environment), startBare()])
  const [foyer, bare] = servers
  try {
    const next = await of.prepared?.(foyer, environment)
    const side = (server, { what, path }, made) => ({
      what,
      run: ({ warm }) =>
        measure({ url: server.url + path, server, what, next: made }, { seconds: warm ? warmSeconds : seconds }),
    })
    const pair = { name, target, compares: 'perSecond', of: side(foyer, of, next), by: side(bare, by) }
    return [await alternate(pair, { rounds, tell })]
  } finally {
    for (const server of servers) await server.stop()
  }
}

export const landing = (how) =>
  pages(
    {
      name: 'Landing ÷ bare prerendered page',
      target: { atLeast: 0.8 },
      environment: {},
      of: { what: 'landings, through the guard', path: `/en/${event}` },
      by: { what: 'prerendered pages, on bare Next', path: '/' },
    },
    how,
  )

export const visit = async (how) =>
  pages(
    {
      name: 'My visit ÷ bare dynamic page',
      target: { atLeast: 0.5 },
      environment: await seeded(sizes.small),
      of: { what: 'my visit, signed in and proved', path: `/en/${event}/visit`, prepared: asVisitors },
      by: { what: 'dynamic pages, on bare Next', path: '/dynamic' },
    },
    how,
  )

/** Everybody comes in with a key, then each asks in turn. */
async function asVisitors(server, environment) {
  const cookie = inTurn(await signedIn(server, someKeys(environment, visitors)))
  return () => ({ headers: { cookie: cookie() } })
}
