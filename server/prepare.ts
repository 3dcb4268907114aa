import { dialectOf } from '#db/dialect.ts'
import { askServer, objectionTo, warningOf } from '#db/postgres-server.ts'
import { objectionToReplica } from '#db/replica.ts'
import { isNewer, standingOf } from '#db/standing.ts'
import { type Env, EnvError } from './env.ts'
import { log } from './guard/log.ts'
import { anotherSecret, secretCheckOf } from './secret-check.ts'
import { unfitBecause } from './unfit.ts'

export type Preparing = Pick<Env, 'databaseUrl' | 'dataDir' | 'secret' | 'seed'> &
  Partial<Pick<Env, 'databaseReplicaUrl'>>

/**
 * Brings the database to where this build needs it, before anybody is served.
 *
 * @throws {EnvError} when it cannot be reached or is not ours to change; then nothing has been changed
 */
export async function prepare(settings: Preparing): Promise<void> {
  try {
    await refuseUnfit(settings)
    if (dialectOf(settings.databaseUrl) === 'postgresql') await checkServer(settings.databaseUrl)
    const objection = settings.databaseReplicaUrl && (await objectionToReplica(settings.databaseReplicaUrl))
    if (objection) throw new EnvError(`DATABASE_REPLICA_URL ${objection}`)
    await (await import('./bring-up-to-date.ts')).bringUpToDate(settings)
  } catch (error) {
    throw unfitBecause(error) ?? error
  }
}

/** Looks before anything is touched: another secret, or a newer schema, means that this is the wrong database. */
async function refuseUnfit({ databaseUrl, secret }: Preparing): Promise<void> {
  const standing = await standingOf(databaseUrl)
  if (standing.secretCheck !== undefined && standing.secretCheck !== secretCheckOf(secret)) throw anotherSecret()
  if (isNewer(standing, dialectOf(databaseUrl)))
    throw new EnvError('DATABASE_URL names a database of a newer version of Foyer: start that version, or a later one')
}

async function checkServer(url: string): Promise<void> {
  const said = await askServer(url)
  const objection = objectionTo(said)
  if (objection) throw new EnvError(`DATABASE_URL ${objection}`)
  const warning = warningOf(said)
  if (warning) log.warn(warning)
}
