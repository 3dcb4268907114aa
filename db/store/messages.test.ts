import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import type { Database } from '#db/client.ts'
import { messages } from '#db/schema/messages.ts'
import { freshDatabase } from '#db/testing.ts'
import { addEvent } from './desk.testing.ts'
import { addMail } from './messages.testing.ts'
import { countMessages, listMessages, oldestUnsentSeconds, tryAgain, tryAgainSome } from './messages.ts'

const now = new Date('2026-12-01T03:00:00Z')
const in1Minute = new Date('2026-12-01T03:01:00Z')

let database: Database
beforeEach(async () => {
  database = await freshDatabase()
  await database.transaction((tx) => addEvent(tx, 'show'))
})

const queue = (said: Parameters<typeof addMail>[2] = {}) => database.transaction((tx) => addMail(tx, 'show', said))
const stored = async (id: string) => (await database.read.select().from(messages).where(eq(messages.id, id)))[0]

test('says how long the oldest unsent mail waits', async () => {
  expect(await oldestUnsentSeconds(database.read, now, 'show')).toBe(0)
  await queue({ createdAt: new Date('2026-12-01T02:50:00Z') })
  await queue({ createdAt: new Date('2026-12-01T02:40:00Z'), state: 'sending', leasedUntil: in1Minute })
  await queue({ createdAt: new Date('2026-12-01T01:00:00Z'), state: 'withheld' })

  expect(await oldestUnsentSeconds(database.read, now, 'show')).toBe(20 * 60)
  expect(await oldestUnsentSeconds(database.read, now, 'show-before')).toBe(0)
})

test('lists an event’s mails, newest first', async () => {
  const older = await queue({ createdAt: new Date('2026-12-01T01:00:00Z') })
  const newer = await queue({ createdAt: new Date('2026-12-01T02:00:00Z'), state: 'withheld' })

  expect((await listMessages(database.read, 'show')).map(({ id }) => id)).toEqual([newer, older])
  expect(await listMessages(database.read, 'show', 1)).toHaveLength(1)
  expect(await listMessages(database.read, 'show-before')).toEqual([])
})

test('lists the mails of one state', async () => {
  await queue()
  const failed = await queue({ state: 'failed', lastError: 'EENVELOPE 550 5.1.1' })

  expect((await listMessages(database.read, 'show', 10, ['failed'])).map(({ id }) => id)).toEqual([failed])
})

test('counts the mails in each state', async () => {
  await queue()
  await queue()
  await queue({ state: 'failed' })
  await queue({ state: 'sent' })

  expect(await countMessages(database.read, 'show')).toEqual({ queued: 2, sending: 0, sent: 1, failed: 1, withheld: 0 })
})

test('F33: a mail that failed is tried again when the organiser says so, as if it were new', async () => {
  const id = await queue({ state: 'failed', attempts: 3, refusals: 3, lastError: 'EENVELOPE 550 5.1.1' })
  const again = (event: string) => database.transaction((tx) => tryAgain(tx, event, id, in1Minute))

  expect(await again('show-before')).toBe(false)
  expect(await again('show')).toBe(true)
  expect(await again('show')).toBe(false)

  expect(await stored(id)).toMatchObject({ state: 'queued', dueAt: in1Minute, attempts: 3, refusals: 0 })
})

test('all that failed is tried again, some at a time; what was sent stays sent', async () => {
  for (let n = 0; n < 5; n++) await queue({ state: 'failed' })
  const sent = await queue({ state: 'sent' })
  const some = () => database.transaction((tx) => tryAgainSome(tx, 'show', in1Minute, 3))

  expect([await some(), await some(), await some()]).toEqual([3, 2, 0])
  expect(await countMessages(database.read, 'show')).toMatchObject({ queued: 5, failed: 0 })
  expect(await stored(sent)).toMatchObject({ state: 'sent' })
})
