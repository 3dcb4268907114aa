import { setTimeout as sleep } from 'node:timers/promises'
import { alternate } from '../alternate.mjs'
import { event, seeded, sizes, someKeys } from '../databases.mjs'
import { inTurn, measure } from '../measure.mjs'
import { keySignIn, organiserAt, signedIn } from '../people.mjs'
import { memoryMb } from '../processes.mjs'
import { startFoyer } from '../servers.mjs'

const many = `${sizes.large.toLocaleString('en')} registrations`
const few = `${sizes.small.toLocaleString('en')}`

/** A server on a million registrations and one on ten thousand, for as long as `use` runs. */
async function onBoth(use) {
  const environments = [await seeded(sizes.large), await seeded(sizes.small)]
  const servers = []
  try {
    for (const environment of environments) servers.push(await startFoyer(environment))
    const sides = servers.map((server, at) => ({ server, environment: environments[at] }))
    return await use(...sides)
  } finally {
    for (const server of servers) await server.stop()
  }
}

/** One after the other, so that the time each takes is what is compared. */
const oneByOne = ({ server }, what, path, next, seconds) => ({
  what,
  run: ({ warm }) =>
    measure({ url: server.url + path, server, what, next, connections: 1 }, { seconds: warm ? 2 : seconds }),
})

export const figures = ({ rounds, seconds, tell }) =>
  onBoth(async (large, small) => {
    const looks = []
    for (const side of [large, small]) {
      const cookie = await organiserAt(side.server, side.environment)
      looks.push(() => ({ headers: { cookie } }))
    }
    const results = []
    for (const [called, path] of [
      ['Figures page', '/organiser'],
      ['Figures by API', `/api/v1/events/${event}/figures`],
    ]) {
      const of = oneByOne(large, `${called} at ${many}`, path, looks[0], seconds)
      const by = oneByOne(small, `at ${few}`, path, looks[1], seconds)
      const pair = { name: `${called}, 1,000,000 ÷ 10,000`, target: { atMost: 1.3 }, compares: 'eachMs', of, by }
      results.push(await alternate(pair, { rounds, tell }))
    }
    return results
  })

export const signIn = ({ rounds, seconds, tell }) =>
  onBoth(async (large, small) => {
    const side = (where, what) => {
      const key = inTurn(someKeys(where.environment, 2000))
      return oneByOne(where, what, '/api/v1/sessions', () => keySignIn(key()), seconds)
    }
    const [of, by] = [side(large, `sign-ins with the key at ${many}`), side(small, `at ${few}`)]
    const pair = { name: 'Key sign-in, 1,000,000 ÷ 10,000', target: { atMost: 1.2 }, compares: 'eachMs', of, by }
    return [await alternate(pair, { rounds, tell })]
  })

/** The same requests to each, of every kind that reads; then what the server holds. */
async function warmLoad(server, environment) {
  const keys = someKeys(environment, 400)
  const cookie = inTurn(await signedIn(server, keys.slice(0, 100)))
  const key = inTurn(keys)
  const desk = await organiserAt(server, environment)
  const loads = [
    { path: `/en/${event}`, amount: 1500 },
    { path: `/en/${event}/visit`, amount: 600, next: () => ({ headers: { cookie: cookie() } }) },
    { path: '/api/v1/sessions', amount: 300, next: () => keySignIn(key()) },
    { path: '/organiser', amount: 12, connections: 2, next: () => ({ headers: { cookie: desk } }) },
  ]
  for (const { path, amount, next, connections = 16 } of loads)
    await measure({ url: server.url + path, server, what: path, next, connections }, { amount })
}

/** Each round is a server that has just been started. */
export async function memory({ rounds, tell }) {
  const side = (environment, what) => ({
    what,
    async run() {
      const server = await startFoyer(environment)
      try {
        await warmLoad(server, environment)
        await sleep(2000)
        return { memoryMb: memoryMb(server.pid) }
      } finally {
        await server.stop()
      }
    },
  })
  const of = side(await seeded(sizes.large), `resident memory at ${many}`)
  const by = side(await seeded(sizes.small), `at ${few}`)
  const pair = {
    name: 'Memory, 1,000,000 ÷ 10,000',
    target: { atMost: 1.2 },
    compares: 'memoryMb',
    of,
    by,
    warm: false,
  }
  return [await alternate(pair, { rounds: Math.min(rounds, 3), tell })]
}
