import { type Database, openDatabase } from '#db/client.ts'
import type { DatabaseOptions } from '#db/database.ts'
import { codeOf } from '#db/faults.ts'
import { storeOf } from '#db/store/store.ts'
import { keptCatalogues } from '#lib/catalogue/kept.ts'
import type { Portal as Ports } from '#lib/ports.ts'
import { newId } from '#lib/random.ts'
import { bell } from './bell.ts'
import { env } from './env.ts'
import { log } from './guard/log.ts'
import { metrics } from './metrics/metrics.ts'
import { once } from './once.ts'

/** What the core and the pages stand on: one store, one clock, one secret a process. */
export type Portal = Ports & { database: Database; smtpUrl: string | undefined; mailFrom: string; dataDir: string }

/** Opened on first use, so that a build touches no database. */
export const portal = (): Promise<Portal> =>
  once('portal', async (): Promise<Portal> => {
    const { databaseUrl, secret, publicUrl, smtpUrl, mailFrom, dataDir } = env()
    const database = await openDatabase(databaseUrl, watched(metrics()))
    metrics().watchLoad(() => database.load())
    const store = storeOf(database)
    const salts = new Map<string, Promise<string>>()
    return {
      database,
      store,
      catalogueOf: keptCatalogues(store),
      now: () => new Date(),
      secret,
      publicUrl,
      smtpUrl,
      mailFrom,
      dataDir,
      saltOf: (day) => keptSalt(salts, day, () => store.transaction((tx) => tx.salt(day, newId(), new Date()))),
      wakeOutbox: () => void bell().emit('outbox'),
    }
  })

/** What the database tells goes to the log and the metrics. The code alone: PostgreSQL's messages repeat what people typed. */
const watched = ({ faults, groupSize, commitSeconds }: ReturnType<typeof metrics>): DatabaseOptions => ({
  onFault(error) {
    log.error({ fault: codeOf(error) }, 'the database failed')
    faults.inc({ code: codeOf(error) })
  },
  onCommit(transactions, ms) {
    groupSize.observe(transactions)
    commitSeconds.observe(ms / 1000)
  },
})

/** Read once a day and process, so that no registration waits for it. What failed is asked again. */
function keptSalt(salts: Map<string, Promise<string>>, day: string, read: () => Promise<string>): Promise<string> {
  const kept = salts.get(day)
  if (kept) return kept
  // Two days meet at midnight; older ones are forgotten here as they are in the database.
  if (salts.size > 1) salts.clear()
  const salt = read()
  salts.set(day, salt)
  salt.catch(() => salts.delete(day))
  return salt
}
