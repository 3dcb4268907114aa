import { type Database, type Db, openDatabase } from '#db/client.ts'
import type { DatabaseOptions } from '#db/database.ts'
import { codeOf, isUntrusted } from '#db/faults.ts'
import { openReplica, type ReplicaOptions } from '#db/replica.ts'
import { storeOf } from '#db/store/store.ts'
import { keptCatalogues } from '#lib/catalogue/kept.ts'
import type { Portal as Ports } from '#lib/ports.ts'
import { newId } from '#lib/random.ts'
import { bell } from './bell.ts'
import { env } from './env.ts'
import { log } from './guard/log.ts'
import { metrics } from './metrics/metrics.ts'
import { once } from './once.ts'
import { noteUnavailable } from './status.ts'

/** What the core and the pages stand on: one store, one clock, one secret a process. */
export type Portal = Ports & {
  database: Database
  /** For the desk's figures and exports: a standby where there is one, so it may lag behind what was just written. */
  reports: Db
  smtpUrl: string | undefined
  mailFrom: string
  dataDir: string
}

/** Opened on first use, so that a build touches no database. */
export const portal = (): Promise<Portal> =>
  once('portal', async (): Promise<Portal> => {
    const { databaseUrl, databaseReplicaUrl, secret, publicUrl, smtpUrl, mailFrom, dataDir } = env()
    const database = await openDatabase(databaseUrl, watched(metrics()))
    metrics().watchLoad(() => database.load())
    const replica = databaseReplicaUrl && openReplica(databaseUrl, databaseReplicaUrl, watchedReplica(metrics()))
    const store = storeOf(database)
    const salts = new Map<string, Promise<string>>()
    return {
      database: replica ? { ...database, close: () => closeBoth(database, replica) } : database,
      reports: replica ? replica.reports : database.read,
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

const closeBoth = async (...all: { close(): Promise<void> }[]) =>
  void (await Promise.all(all.map((each) => each.close())))

const watchedReplica = ({ faults, fallbacks }: ReturnType<typeof metrics>): ReplicaOptions => ({
  onChange: (isRead) =>
    isRead
      ? log.info('figures and exports are read from the standby')
      : log.warn('the standby is gone or far behind: figures and exports are read from the primary'),
  onFallback: () => fallbacks.inc(),
  onFault: (error) => faults.inc({ code: `replica ${codeOf(error)}` }),
})

/** What the database tells goes to the log and the metrics. The code alone: PostgreSQL's messages repeat what people typed. */
const watched = ({ faults, groupSize, commitSeconds }: ReturnType<typeof metrics>): DatabaseOptions => ({
  onFault(error) {
    noteUnavailable()
    log.error({ fault: codeOf(error) }, 'the database failed')
    faults.inc({ code: codeOf(error) })
    if (isUntrusted(error)) bell().emit('untrusted')
  },
  onCommit(transactions, ms) {
    groupSize.observe(transactions)
    commitSeconds.observe(ms / 1000)
  },
  onLongLog: (bytes) =>
    log.error({ bytes }, 'somebody has been reading the database for long: its write-ahead log grows'),
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
