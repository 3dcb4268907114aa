import { readFileSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { dialect } from '#db/dialect.ts'
import { messages } from '#db/schema/messages.ts'
import { addEvent } from '#db/store/desk.testing.ts'
import { addMail } from '#db/store/messages.testing.ts'
import { freshDatabase } from '#db/testing.ts'

test('mail that waited before the migration is queued by its domain after it', async () => {
  const { transaction, read } = await freshDatabase()
  const written = readFileSync(`db/migrations/${dialect}/0004_outbox_by_domain.sql`, 'utf8')
  const [fill = ''] = written.split('--> statement-breakpoint\n').filter((statement) => statement.startsWith('UPDATE'))
  await transaction(async (tx) => {
    await addEvent(tx, 'show')
    await addMail(tx, 'show', { address: 'Li.Wei@Visitors.Example', domain: '' })
    await addMail(tx, 'show', { address: 'failed@b.example', domain: '', state: 'failed' })
    await addMail(tx, 'show', { address: '+8613800000000', addressKind: 'mobile', domain: '' })
  })

  await transaction(async (tx) => {
    const either = tx as unknown as { run?(statement: unknown): unknown; execute?(statement: unknown): unknown }
    await (either.run ? either.run(sql.raw(fill)) : either.execute?.(sql.raw(fill)))
  })

  const domains = (await read.select().from(messages)).map(({ domain }) => domain)
  expect(domains.sort()).toEqual(['', 'b.example', 'visitors.example'])
})
