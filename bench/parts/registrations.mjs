import { startPostgres } from '../../db/testing-postgres.ts'
import { alternate } from '../alternate.mjs'
import { measure } from '../measure.mjs'
import { newNothing, newRegistration, registrationsOf } from '../people.mjs'
import { startBare, startFoyer } from '../servers.mjs'

const warmSeconds = 3

const registering = (server, what, seconds) => ({
  what,
  run: ({ warm }) =>
    measure(
      { url: registrationsOf(server), server, what, next: newRegistration },
      { seconds: warm ? warmSeconds : seconds },
    ),
})

async function againstNothing(name, target, environment, { rounds, seconds, tell }) {
  const servers = await Promise.all([startFoyer(environment), startBare()])
  const [foyer, bare] = servers
  const what = 'POSTs that do nothing, on bare Next'
  try {
    const by = {
      what,
      run: ({ warm }) =>
        measure(
          { url: `${bare.url}/api/nothing`, server: bare, what, next: newNothing },
          { seconds: warm ? warmSeconds : seconds },
        ),
    }
    const of = registering(foyer, 'quick registrations, each on disk', seconds)
    return [await alternate({ name, target, compares: 'perSecond', of, by }, { rounds, tell })]
  } finally {
    for (const server of servers) await server.stop()
  }
}

export const onSqlite = (how) =>
  againstNothing('Quick registration on SQLite ÷ do-nothing POST', { atLeast: 0.75 }, {}, how)

/** A real PostgreSQL that waits for the disk. Its own processor time is not counted. */
export async function onPostgres(how) {
  const postgres = await startPostgres({ durable: true })
  const environment = { DATABASE_URL: postgres.url, FOYER_SECRET: 'the-secret-of-the-bench-32-characters' }
  try {
    const name = 'Quick registration on PostgreSQL ÷ do-nothing POST'
    return await againstNothing(name, { atLeast: 0.55 }, environment, how)
  } finally {
    await postgres.stop()
  }
}

/** What a second process adds to the work of a registration: both share one file. */
export async function twoWorkers({ rounds, seconds, tell }) {
  const servers = []
  try {
    for (const WEB_CONCURRENCY of ['2', '1']) servers.push(await startFoyer({ WEB_CONCURRENCY }))
    const [two, one] = servers
    const name = 'Two workers ÷ one, processor time a registration'
    const of = registering(two, 'registrations, two workers', seconds)
    const by = registering(one, 'registrations, one worker', seconds)
    return [await alternate({ name, target: { atMost: 1.15 }, compares: 'cpuMs', of, by }, { rounds, tell })]
  } finally {
    for (const server of servers) await server.stop()
  }
}
