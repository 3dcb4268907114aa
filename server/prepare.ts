import { createHmac } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { type Database, openDatabase } from '#db/client.ts'
import { dialectOf } from '#db/dialect.ts'
import { migrate } from '#db/migrate.ts'
import { askServer, objectionTo, warningOf } from '#db/postgres-server.ts'
import { objectionToReplica } from '#db/replica.ts'
import { settings } from '#db/schema/settings.ts'
import { publishDefault } from '#db/store/catalogues.ts'
import { type Env, EnvError } from './env.ts'
import { log } from './guard/log.ts'
import { replayErasureLog } from './replay.ts'

const name = 'secret-check'

/** Keys and links are derived from the secret: with another one every key in every mail would be dead. */
async function checkSecret(database: Database, secret: string): Promise<void> {
  const value = createHmac('sha256', secret).update('check').digest('hex')
  await database.transaction((tx) => tx.insert(settings).values({ name, value }).onConflictDoNothing())
  const [kept] = await database.read.select().from(settings).where(eq(settings.name, name))
  if (kept?.value !== value) throw new EnvError('FOYER_SECRET is not the one this database was made with')
}

async function checkServer(url: string): Promise<void> {
  const said = await askServer(url)
  const objection = objectionTo(said)
  if (objection) throw new EnvError(`DATABASE_URL ${objection}`)
  const warning = warningOf(said)
  if (warning) log.warn(warning)
}

/** Brings the database to where this build needs it, before anybody is served. */
export async function prepare({ databaseUrl, databaseReplicaUrl, dataDir, secret, seed: wanted }: Env): Promise<void> {
  if (dialectOf(databaseUrl) === 'postgresql') await checkServer(databaseUrl)
  const objection = databaseReplicaUrl && (await objectionToReplica(databaseReplicaUrl))
  if (objection) throw new EnvError(`DATABASE_REPLICA_URL ${objection}`)
  await migrate(databaseUrl)
  const database = await openDatabase(databaseUrl)
  try {
    await checkSecret(database, secret)
    await replayErasureLog(database, { dataDir, secret })
    if (wanted === 'demo') await (await import('#db/seed.ts')).seed(database, { now: new Date(), secret })
    await database.transaction((tx) => publishDefault(tx, new Date()))
  } finally {
    await database.close()
  }
}
