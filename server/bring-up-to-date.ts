import { eq } from 'drizzle-orm'
import { type Database, openDatabase } from '#db/client.ts'
import { migrate } from '#db/migrate.ts'
import { settings } from '#db/schema/settings.ts'
import { publishDefault } from '#db/store/catalogues.ts'
import type { Preparing } from './prepare.ts'
import { replayErasureLog } from './replay.ts'
import { anotherSecret, secretCheckOf } from './secret-check.ts'

const name = 'secret-check'

/** Keys and links are derived from the secret: with another one every key in every mail would be dead. */
async function checkSecret(database: Database, secret: string): Promise<void> {
  const value = secretCheckOf(secret)
  await database.transaction((tx) => tx.insert(settings).values({ name, value }).onConflictDoNothing())
  const [kept] = await database.read.select().from(settings).where(eq(settings.name, name))
  if (kept?.value !== value) throw anotherSecret()
}

/** Migrates, forgets who is to be forgotten, and fills in what a new database needs. */
export async function bringUpToDate({ databaseUrl, dataDir, secret, seed: wanted }: Preparing): Promise<void> {
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
