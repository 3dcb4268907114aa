import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import type { Database } from '#db/client.ts'
import { messages } from '#db/schema/messages.ts'
import { freshDatabase } from '#db/testing.ts'
import { addEvent } from './desk.testing.ts'
import { addMail } from './messages.testing.ts'
import { anyDue, claimDue, listMessages, markFailed, markRetry, markSent, oldestUnsentSeconds } from './messages.ts'

const now = new Date('2026-12-01T03:00:00Z')
const in1Minute = new Date('2026-12-01T03:01:00Z')
const in2Minutes = new Date('2026-12-01T03:02:00Z')

let database: Database
beforeEach(async () => {
  database = await freshDatabase()
  await database.transaction((tx) => addEvent(tx, 'show'))
})

const queue = (said: Parameters<typeof addMail>[2] = {}) => database.transaction((tx) => addMail(tx, 'show', said))
const claim = (at = now, until = in1Minute, limit = 10) => database.transaction((tx) => claimDue(tx, at, until, limit))
const stored = async (id: string) => (await database.read.select().from(messages).where(eq(messages.id, id)))[0]

test('claims what is due, oldest first, and leases it', async () => {
  const later = await queue({ dueAt: new Date('2026-12-01T02:30:00Z') })
  const sooner = await queue({ dueAt: new Date('2026-12-01T02:10:00Z') })
  await queue({ dueAt: in1Minute })

  const claimed = await claim()

  expect(claimed.map(({ id }) => id)).toEqual([sooner, later])
  expect(claimed[0]).toMatchObject({ state: 'sending', attempts: 1, leasedUntil: in1Minute })
  expect(await anyDue(database.read, now)).toBe(false)
})

test('takes no more than asked', async () => {
  for (let n = 0; n < 5; n++) await queue()

  expect(await claim(now, in1Minute, 2)).toHaveLength(2)
  expect(await claim(now, in1Minute, 4)).toHaveLength(3)
})

test('a claim is nobody else’s until its lease runs out', async () => {
  await queue()
  const [first] = await claim()

  expect(await claim(now)).toEqual([])
  const [second] = await claim(in2Minutes, new Date('2026-12-01T03:03:00Z'))

  expect(second).toMatchObject({ id: first?.id, attempts: 2 })
})

test('whoever lost the lease marks nothing', async () => {
  const id = await queue()
  const [first] = await claim()
  const [second] = await claim(in2Minutes, new Date('2026-12-01T03:03:00Z'))
  if (!first || !second) throw new Error('nothing was claimed')

  expect(await database.transaction((tx) => markFailed(tx, first, 'too late'))).toBe(false)
  expect(await database.transaction((tx) => markSent(tx, second, in2Minutes))).toBe(true)
  expect(await database.transaction((tx) => markSent(tx, second, in2Minutes))).toBe(false)
  expect(await stored(id)).toMatchObject({ state: 'sent', sentAt: in2Minutes, leasedUntil: null, lastError: null })
})

test('a retry waits for its time and keeps the reason', async () => {
  const id = await queue()
  const [first] = await claim()
  if (!first) throw new Error('nothing was claimed')

  await database.transaction((tx) => markRetry(tx, first, in2Minutes, '451 4.7.1'))

  expect(await claim(in1Minute)).toEqual([])
  expect(await stored(id)).toMatchObject({ state: 'queued', attempts: 1, lastError: '451 4.7.1' })
  expect(await claim(in2Minutes, new Date('2026-12-01T03:03:00Z'))).toHaveLength(1)
})

test.each(['sent', 'failed', 'withheld'] as const)('%s is never claimed', async (state) => {
  await queue({ state })

  expect(await claim()).toEqual([])
})

test('a text message waits for a sender of its own', async () => {
  await queue({ addressKind: 'mobile', address: '+8613800000000' })

  expect(await claim()).toEqual([])
})

test('twenty claims at once share the queue without overlap', async () => {
  for (let n = 0; n < 40; n++) await queue()

  const rounds = await Promise.all(Array.from({ length: 20 }, () => claim(now, in1Minute, 2)))

  const ids = rounds.flat().map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toHaveLength(40)
})

test('says how long the oldest unsent mail waits', async () => {
  expect(await oldestUnsentSeconds(database.read, now)).toBe(0)
  await queue({ createdAt: new Date('2026-12-01T02:50:00Z') })
  await queue({ createdAt: new Date('2026-12-01T02:40:00Z'), state: 'sending', leasedUntil: in1Minute })
  await queue({ createdAt: new Date('2026-12-01T01:00:00Z'), state: 'withheld' })

  expect(await oldestUnsentSeconds(database.read, now)).toBe(20 * 60)
  expect(await oldestUnsentSeconds(database.read, now, 'show-before')).toBe(0)
})

test('lists an event’s mails, newest first', async () => {
  const older = await queue({ createdAt: new Date('2026-12-01T01:00:00Z') })
  const newer = await queue({ createdAt: new Date('2026-12-01T02:00:00Z'), state: 'withheld' })

  expect((await listMessages(database.read, 'show')).map(({ id }) => id)).toEqual([newer, older])
  expect(await listMessages(database.read, 'show', 1)).toHaveLength(1)
  expect(await listMessages(database.read, 'show-before')).toEqual([])
})
