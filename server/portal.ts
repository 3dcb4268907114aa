import { type Database, openDatabase } from '#db/client.ts'
import { codeOf } from '#db/faults.ts'
import { storeOf } from '#db/store/store.ts'
import type { Portal as Ports } from '#lib/ports.ts'
import { bell } from './bell.ts'
import { env } from './env.ts'
import { log } from './guard/log.ts'
import { once } from './once.ts'

/** What the core and the pages stand on: one store, one clock, one secret a process. */
export type Portal = Ports & { database: Database; smtpUrl: string | undefined; mailFrom: string; dataDir: string }

/** Opened on first use, so that a build touches no database. */
export const portal = (): Promise<Portal> =>
  once('portal', async () => {
    const { databaseUrl, secret, publicUrl, smtpUrl, mailFrom, dataDir } = env()
    const database = await openDatabase(databaseUrl, {
      // The code alone: PostgreSQL's messages repeat what people typed.
      onFault: (error) => log.error({ fault: codeOf(error) }, 'the database failed'),
    })
    return {
      database,
      store: storeOf(database),
      now: () => new Date(),
      secret,
      publicUrl,
      smtpUrl,
      mailFrom,
      dataDir,
      wakeOutbox: () => void bell().emit('outbox'),
    }
  })
