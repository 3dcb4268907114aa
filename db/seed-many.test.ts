import Sqlite from 'better-sqlite3'
import { count, eq, getTableName } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { dialect } from '#db/dialect.ts'
import { filled } from '#db/many/rows.ts'
import { events } from '#db/schema/events.ts'
import { steps } from '#db/schema/figures.ts'
import { registrations } from '#db/schema/people.ts'
import { links, sessions } from '#db/schema/sessions.ts'
import { seedMany } from '#db/seed-many.ts'
import { fileOf } from '#db/sqlite-file.ts'
import { countFigures } from '#db/store/figures.ts'
import { dumpAll } from '#db/testing-dump.ts'
import { registerOnce, type TestPortal, testPortal } from '#db/testing-portal.ts'
import { figures, funnelSteps } from '#lib/desk/figures.ts'
import { formatKey, newKey } from '#lib/key.ts'
import type { RegistrationRow } from '#lib/ports.ts'
import { linkToken } from '#lib/tokens.ts'
import { countAnswered, countKnown, knownOf } from '#lib/visitor/facts.ts'
import { signInByKey, signInByLink } from '#lib/visitor/sign-in.ts'
import { visitOf } from '#lib/visitor/visit.ts'
import { visitorOf } from '#lib/visitor/visitor.ts'

const many = 400

const fill = ({ database, secret, clock }: TestPortal, more: Partial<Parameters<typeof seedMany>[1]> = {}) =>
  seedMany(database, {
    url: database.url,
    event: 'nutra-expo-2027',
    secret,
    now: clock.at,
    count: many,
    ...more,
  })

const held = async ({ database }: TestPortal, table: (typeof filled)[keyof typeof filled]) =>
  (await database.read.select({ n: count() }).from(table))[0]?.n

const registered = ({ database }: TestPortal): Promise<RegistrationRow[]> =>
  database.read.select().from(registrations).orderBy(registrations.createdAt)

// Filled once for the file; what writes comes last.
let portal: TestPortal
let all: RegistrationRow[]

beforeAll(async () => {
  portal = await testPortal()
  await fill(portal)
  all = await registered(portal)
})

test('as many as were asked for, spread over the days before, and something of everything', async () => {
  expect(all).toHaveLength(many)
  const { at } = portal.clock
  expect(all.every(({ createdAt }) => createdAt <= at)).toBe(true)
  expect(new Set(all.map(({ landedOn }) => landedOn)).size).toBeGreaterThan(60)
  for (const table of Object.values(filled)) expect(await held(portal, table), getTableName(table)).toBeGreaterThan(0)
  for (const field of ['channel', 'campaign', 'locale', 'device', 'segment'] as const)
    expect(new Set(all.map((row) => row[field])).size).toBeGreaterThan(2)
})

test('the figures are those of counting by hand', async () => {
  const rows = await portal.database.read.select().from(steps)
  const reached = new Map<string, Set<string>>()
  for (const row of rows) reached.set(row.subject, (reached.get(row.subject) ?? new Set()).add(row.step))
  const furthest = [...reached.values()].map((names) => funnelSteps.findLastIndex((name) => names.has(name)))

  const shown = figures(
    portal.event,
    await countFigures(portal.database.read, portal.event.id, portal.clock.at),
    portal.clock.at,
  )

  const expected = funnelSteps.map((_, place) => furthest.filter((far) => far >= place).length)
  expect(shown.funnel.map((row) => row.count)).toEqual(expected)
  expect(shown.proved).toBe(all.filter(({ provedAt }) => provedAt).length)
  expect(shown.yield.dataPoints).toBe(all.reduce((sum, row) => sum + row.dataPoints, 0))
})

test('everything hangs on what is there', () => {
  // PostgreSQL looks at every row as it is written.
  if (dialect === 'postgresql') return
  const file = new Sqlite(fileOf(portal.database.url), { readonly: true })
  expect(file.pragma('foreign_key_check')).toEqual([])
  file.close()
})

test('what is kept with a registration follows from its answers', async () => {
  const catalogue = await portal.catalogueOf(portal.event)
  for (const row of all.filter(({ provedAt }) => provedAt).slice(0, 50)) {
    const known = knownOf(catalogue, portal.event, row, await portal.store.answers(row.id))
    expect([countAnswered(known), countKnown(known)]).toEqual([row.questionsAnswered, row.dataPoints])
  }
})

test('cut off and gone on with, it makes the same rows', async () => {
  const other = await testPortal()
  const cut = new AbortController()
  const parts: number[] = []
  const inParts = { partSize: 150, progress: (done: number) => parts.push(done) }

  cut.abort()
  expect(await fill(other, { ...inParts, signal: cut.signal })).toBe(150)
  expect(await fill(other, inParts)).toBe(250)
  expect(await fill(other)).toBe(0)

  expect(parts).toEqual([150, 300, 400])
  const [once, twice] = await Promise.all([dumpAll(portal.database.read), dumpAll(other.database.read)])
  for (const table of Object.values(filled)) {
    const name = getTableName(table)
    expect(twice.get(name)?.sort(), name).toEqual(once.get(name)?.sort())
  }
})

test('nothing is made up beside real people', async () => {
  const begun = await testPortal()
  await registerOnce(begun)
  await expect(fill(begun)).rejects.toThrow('did not come from here')

  const real = await testPortal()
  await real.database.transaction((tx) =>
    tx.update(events).set({ demo: false }).where(eq(events.id, 'nutra-expo-2026')),
  )
  await expect(fill(real)).rejects.toThrow('nutra-expo-2026 is no demo')

  await expect(fill(portal, { count: many + 1 })).rejects.toThrow(`filled with ${many} registrations`)
  expect(await held(begun, registrations)).toBe(1)
  expect(await held(real, registrations)).toBe(0)
})

test('their sessions stand', async () => {
  const rows = await portal.database.read.select().from(sessions)
  const proven = rows.filter(({ provedAt }) => provedAt)
  expect(proven.length).toBeGreaterThan(100)
  for (const session of proven.slice(0, 20)) {
    const visitor = await visitorOf(portal, session)
    expect(visitor?.proved && (await visitOf(portal, visitor)).submission?.entryNumber).toMatch(/^\d{6,7}$/)
  }
})

test('whoever registers again is known', async () => {
  const { address } = all[5] as RegistrationRow
  const { submission } = await registerOnce(portal, { email: address })
  expect(submission.registrationId).toBe(all[5]?.id)
})

test('everyone comes in with the key, and with the link', async () => {
  const cameIn = { key: [] as string[], link: [] as string[] }
  for (const row of all.filter((_, at) => at % 20 === 0)) {
    const typed = { key: formatKey(newKey(portal.secret, row.id, row.keyVersion)), network: '203.0.113' }
    const byKey = await signInByKey(portal, portal.event, typed, null, `by key ${row.id}`)
    cameIn.key.push(byKey.registration.id)
    const [link] = await portal.database.read.select().from(links).where(eq(links.registrationId, row.id))
    if (!link || link.usedAt) continue
    const byLink = await signInByLink(portal, linkToken(portal.secret, link.id), null, `by link ${row.id}`)
    cameIn.link.push(byLink.registration.id)
  }
  expect(cameIn.key).toHaveLength(many / 20)
  expect(cameIn.link.length).toBeGreaterThan(0)
  expect(all.map(({ id }) => id)).toEqual(expect.arrayContaining([...cameIn.key, ...cameIn.link]))
})
