import { stat } from 'node:fs/promises'
import { Gauge, Registry } from 'prom-client'
import { fileOf } from '#db/sqlite-file.ts'
import type { Env } from '../env.ts'
import { log } from '../guard/log.ts'
import { outboxFigures } from '../mail/figures.ts'
import { portal } from '../portal.ts'

/** How long an answer is good for: whoever asks more often gets the same, and the database is left alone. */
const freshMs = 5000

const sizeOf = (file: string) =>
  stat(file).then(
    ({ size }) => size,
    () => 0,
  )

/** What is true of the database, whichever process is asked: so it is never summed over processes. */
async function readFacts({ databaseUrl }: Pick<Env, 'databaseUrl'>): Promise<string> {
  const registry = new Registry()
  const registers = [registry]
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name, help, labelNames, registers })
  if (databaseUrl.startsWith('file:')) {
    const file = fileOf(databaseUrl)
    const bytes = gauge('foyer_sqlite_bytes', 'Size of the database file and of its write-ahead log', ['file'])
    bytes.set({ file: 'database' }, await sizeOf(file))
    bytes.set({ file: 'wal' }, await sizeOf(`${file}-wal`))
  }
  const up = gauge('foyer_database_up', '1 when the database could be read for this answer')
  try {
    const { database, now } = await portal()
    const outbox = await outboxFigures({ database, now })
    const mails = gauge('foyer_outbox_messages', 'Mails by state', ['state'])
    for (const state of ['queued', 'sending', 'failed'] as const) mails.set({ state }, outbox[state])
    gauge('foyer_outbox_oldest_seconds', 'How long the oldest mail has been waiting').set(outbox.oldestUnsentSeconds)
    gauge('foyer_outbox_paused', '1 while the mail server refuses us or does not answer').set(outbox.paused ? 1 : 0)
    up.set(1)
  } catch (error) {
    log.warn({ reason: (error as Error).name }, 'the database could not be read for /metrics')
    up.set(0)
  }
  return registry.metrics()
}

export function databaseFacts(env: Pick<Env, 'databaseUrl'>): () => Promise<string> {
  let facts = Promise.resolve('')
  let readAt = Number.NEGATIVE_INFINITY
  return () => {
    if (performance.now() - readAt > freshMs) {
      readAt = performance.now()
      facts = readFacts(env)
    }
    return facts
  }
}
