import { eq, type SQL, sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { messages } from '#db/schema/messages.ts'
import { freshDatabase, type TestDatabase } from '#db/testing.ts'
import { plansOf } from '#db/testing-plans.ts'
import { claimDue, lapsedClaims, markFailed, markRetry, markSent, waitingDomains } from './claims.ts'
import { addEvent } from './desk.testing.ts'
import { addMail } from './messages.testing.ts'

const now = new Date('2026-12-01T03:00:00Z')
const in1Minute = new Date('2026-12-01T03:01:00Z')
const in3Minutes = new Date('2026-12-01T03:03:00Z')
const in2Minutes = new Date('2026-12-01T03:02:00Z')

let database: TestDatabase
beforeEach(async () => {
  database = await freshDatabase()
  await database.transaction((tx) => addEvent(tx, 'show'))
})

const queue = (said: Parameters<typeof addMail>[2] = {}) => database.transaction((tx) => addMail(tx, 'show', said))
const claim = (at = now, leasedUntil = in1Minute, limit = 10, domain = 'visitors.example') =>
  database.transaction((tx) => claimDue(tx, { domain, now: at, leasedUntil, limit }))
/** What a worker does with the claims of one that was lost. */
async function takenBack() {
  for (const lapsed of await lapsedClaims(database.read, in2Minutes))
    await database.transaction((tx) => markRetry(tx, lapsed, { dueAt: in2Minutes, reason: 'lost', refusals: 1 }))
}
const stored = async (id: string) => (await database.read.select().from(messages).where(eq(messages.id, id)))[0]

test('claims what is due, oldest first, and leases it', async () => {
  const later = await queue({ dueAt: new Date('2026-12-01T02:30:00Z') })
  const sooner = await queue({ dueAt: new Date('2026-12-01T02:10:00Z') })
  await queue({ dueAt: in1Minute })

  const claimed = await claim()

  expect(claimed.map(({ id }) => id)).toEqual([sooner, later])
  expect(claimed[0]).toMatchObject({ state: 'sending', attempts: 1, leasedUntil: in1Minute })
})

test('takes no more than asked', async () => {
  for (let n = 0; n < 5; n++) await queue()

  expect(await claim(now, in1Minute, 2)).toHaveLength(2)
  expect(await claim(now, in1Minute, 4)).toHaveLength(3)
})

test('a claim is nobody else’s, and is found once its lease ran out', async () => {
  const id = await queue()
  const [first] = await claim()

  expect(await claim(in2Minutes)).toEqual([])
  expect(await lapsedClaims(database.read, now)).toEqual([])
  expect(await lapsedClaims(database.read, in2Minutes)).toEqual([first])
  await takenBack()
  const [second] = await claim(in2Minutes, in3Minutes)

  expect(second).toMatchObject({ id, attempts: 2 })
})

test('F58: a lease given before the clock was put back by an hour is not waited for', async () => {
  await queue()
  const [first] = await claim()

  expect(await lapsedClaims(database.read, new Date(now.getTime() - 3_600_000))).toEqual([first])
})

test('whoever lost the lease marks nothing', async () => {
  const id = await queue()
  const [first] = await claim()
  await takenBack()
  expect(first && (await database.transaction((tx) => markSent(tx, first, in2Minutes)))).toBe(false)
  const [second] = await claim(in2Minutes, in3Minutes)
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

  await database.transaction((tx) => markRetry(tx, first, { dueAt: in2Minutes, reason: '451 4.7.1', refusals: 1 }))

  expect(await claim(in1Minute)).toEqual([])
  expect(await stored(id)).toMatchObject({ state: 'queued', attempts: 1, refusals: 1, lastError: '451 4.7.1' })
  expect(await claim(in2Minutes, in3Minutes)).toHaveLength(1)
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

test('domains are gone through one by one, wherever one starts', async () => {
  for (const domain of ['b.example', 'a.example', 'c.example', 'b.example'])
    await queue({ address: `visitor@${domain.toUpperCase()}` })
  await queue({ address: 'later@d.example', dueAt: in1Minute })
  await queue({ address: 'sent@e.example', state: 'sent' })

  expect(await waitingDomains(database.read, now, null)).toEqual([
    { domain: 'a.example', due: true },
    { domain: 'b.example', due: true },
    { domain: 'c.example', due: true },
    { domain: 'd.example', due: false },
  ])
  expect(await waitingDomains(database.read, in1Minute, 'c.example')).toEqual([{ domain: 'd.example', due: true }])
  expect(await waitingDomains(database.read, now, 'd.example')).toEqual([])
})

test('one domain’s mail is claimed and no other’s', async () => {
  const id = await queue({ address: 'visitor@a.example' })
  await queue({ address: 'visitor@b.example' })

  expect(await claim(now, in1Minute, 10, 'a.example')).toMatchObject([{ id }])
})

test('a mail whose domain nobody noted is claimed all the same', async () => {
  const id = await queue({ domain: '' })

  expect(await waitingDomains(database.read, now, null)).toEqual([{ domain: '', due: true }])
  expect(await claim(now, in1Minute, 10, '')).toMatchObject([{ id }])
})

test('F35: a long queue is read and claimed by its index', async () => {
  await fill(20_000)
  database.statements.length = 0

  await waitingDomains(database.read, now, 'f.example')
  await claim(now, in1Minute, 4, 'gmail.com')
  await lapsedClaims(database.read, now)

  // Of the walk only what it found is put in order; what is claimed comes in order from the index.
  const own = database.statements.filter((text) => text.includes('messages'))
  expect(own).toHaveLength(3)
  const values = [
    ['f.example', now],
    ['sending', in1Minute, 'queued', 'gmail.com', now, 'email', 4],
    ['sending', now, in3Minutes, 100],
  ]
  const plans = await plansOf(
    database.url,
    own.map((text, at) => ({ text, values: values[at] ?? [] })),
  )
  expect(plans[1]).not.toMatch(/TEMP B-TREE|Sort/)
  for (const plan of plans) {
    expect(plan).toContain('messages_due')
    expect(plan).not.toMatch(/SCAN (messages|w|d)\b|Seq Scan on messages/)
  }
})

/** A hall: so many mails to one provider, and one each to two hundred companies. */
async function fill(many: number) {
  const seed = await queue()
  const rows = sql`select 'fill-' || n.i, event_id, template, locale, address_kind, address,
      case when n.i <= ${sql.raw(String(many))} then 'gmail.com' else 'c' || n.i || '.example' end,
      state, attempts, refusals, due_at, created_at from n, messages where id = ${seed}`
  const columns = sql`id, event_id, template, locale, address_kind, address, domain, state, attempts, refusals, due_at, created_at`
  const numbers = sql`with recursive n(i) as (select 1 union all select i + 1 from n where i < ${sql.raw(String(many + 200))})`
  await run(sql`${numbers} insert into messages (${columns}) ${rows}`)
  await run(sql`analyze messages`)
}

/** Written in SQL of its own, which the two clients run by different names. */
const run = (statement: SQL) =>
  database.transaction(async (tx) => {
    const either = tx as unknown as { run?(sql: SQL): unknown; execute?(sql: SQL): Promise<unknown> }
    await (either.run ? either.run(statement) : either.execute?.(statement))
  })
