import { expect, test } from 'vitest'
import { attempts } from '#db/schema/attempts.ts'
import { storeOf } from '#db/store/store.ts'
import { openForTest } from '#db/testing.ts'
import {
  openMail,
  outbox,
  registerOnce,
  sessionOf,
  type TestPortal,
  testPortal,
  tick,
  visitorIn,
} from '#db/testing-portal.ts'
import { keyHash, newKey } from '#lib/key.ts'
import { cancel } from '#lib/visitor/cancel.ts'
import { decide } from '#lib/visitor/decide.ts'
import { saveAnswers } from '#lib/visitor/save-answers.ts'
import { sendAgain } from '#lib/visitor/send-again.ts'
import { signInByKey } from '#lib/visitor/sign-in.ts'
import { take } from '#lib/visitor/take.ts'
import { visitOf } from '#lib/visitor/visit.ts'
import { assertProven } from '#lib/visitor/visitor.ts'

const address = 'siyuan.chen@qinglan-health.example'
const nothing = { confirm: [], seen: {} }
const noted = async () => {}

/** Well-formed, and nobody's. */
const wrongKey = (portal: TestPortal, n: number, network = '203.0.113') =>
  signInByKey(portal, portal.event, { key: newKey('another secret', `nobody ${n}`, 1), network }, null, `wrong ${n}`)

test('the link proves the address, and what was typed becomes fact', async () => {
  const portal = await testPortal()
  const { hash } = await registerOnce(portal, { consents: ['privacy', 'marketing-email'] })
  await saveAnswers(portal, await visitorIn(portal, hash), { ...nothing, answers: { jobTitle: '采购总监' } })
  await take(portal, await visitorIn(portal, hash), 'whitepaper', [])

  const proven = await openMail(portal, address, hash)

  const visit = await visitOf(portal, await visitorIn(portal, proven))
  expect(visit).toMatchObject({ proved: true, name: '陈思远', registration: { status: 'registered' }, decided: false })
  expect(visit.known.get('jobTitle')).toMatchObject({ value: '采购总监', source: 'asked' })
  expect(Object.fromEntries(visit.services.map(({ service, state }) => [service.id, state]))).toMatchObject({
    pass: 'taken',
    whitepaper: 'taken',
    newsletter: 'taken',
  })
  expect(visit.consents).toMatchObject({ privacy: true, 'marketing-email': true })
  expect(await portal.store.session(hash)).toBeNull()
})

test('before proof nothing is given, whatever is asked for', async () => {
  const portal = await testPortal()
  const { hash } = await registerOnce(portal)

  const taken = await take(portal, await visitorIn(portal, hash), 'newsletter', ['marketing-email'])

  expect(taken).toEqual({ service: 'newsletter', state: 'pending' })
  const registration = await portal.store.registrationByAddress(portal.event.id, 'email', address)
  expect(await portal.store.takings(registration?.id ?? '')).toEqual([])
  expect(await portal.store.consents(registration?.id ?? '')).toEqual([])
  await expect(sendAgain(portal, await visitorIn(portal, hash), 'whitepaper')).rejects.toMatchObject({
    code: 'not-allowed',
  })
})

test('a stranger who registered my address first sees and can do nothing after I prove it', async () => {
  const portal = await testPortal()
  const stranger = await registerOnce(portal, { name: 'A Stranger' })

  const mine = await openMail(portal, address)
  await saveAnswers(portal, await visitorIn(portal, mine), {
    ...nothing,
    answers: { name: '陈思远', mobile: '+8613800000000' },
  })

  portal.clock.at = new Date(portal.clock.at.getTime() + 1000)
  const theirs = await visitorIn(portal, stranger.hash)
  const seen = await visitOf(portal, theirs)
  expect(seen).toMatchObject({ proved: false, registration: null, name: 'A Stranger' })
  expect(seen.known.has('mobile')).toBe(false)
  expect(() => assertProven(theirs)).toThrow()
  await saveAnswers(portal, theirs, { ...nothing, answers: { mobile: '+8613900000000' } })
  await take(portal, theirs, 'whitepaper', [])
  const visit = await visitOf(portal, await visitorIn(portal, mine))
  expect(visit.known.get('mobile')?.value).toBe('+8613800000000')
  expect(visit.services.find(({ service }) => service.id === 'whitepaper')?.state).toBe('open')
  expect(visit.claims).toHaveLength(1)
})

test('what was sent for a known address waits to be kept or dropped', async () => {
  const portal = await testPortal()
  const { hash } = await registerOnce(portal)
  const mine = await openMail(portal, address, hash)
  await registerOnce(portal, { name: '陈思源', company: '青岚集团' })
  const visitor = await visitorIn(portal, mine)
  assertProven(visitor)
  const [claim] = (await visitOf(portal, visitor)).claims
  expect(claim).toMatchObject({ name: '陈思源', company: '青岚集团' })

  await decide(portal, visitor, claim?.id ?? '', 'drop', noted)
  expect(await visitOf(portal, await visitorIn(portal, mine))).toMatchObject({ name: '陈思远', claims: [] })

  await registerOnce(portal, { name: '陈思源', company: '新公司' })
  const next = (await visitOf(portal, visitor)).claims[0]
  await decide(portal, visitor, next?.id ?? '', 'keep', noted)
  expect(await visitOf(portal, await visitorIn(portal, mine))).toMatchObject({
    name: '陈思源',
    company: '新公司',
    claims: [],
  })
})

test('"this was not me" deletes the registration and everything with it', async () => {
  const portal = await testPortal()
  await registerOnce(portal)
  const mine = await openMail(portal, address)
  const visitor = await visitorIn(portal, mine)
  assertProven(visitor)

  const gone = await decide(portal, visitor, (await visitOf(portal, visitor)).typed?.id ?? '', 'not-me', noted)

  expect(gone).toBe(true)
  expect(await portal.store.registrationByAddress(portal.event.id, 'email', address)).toBeNull()
  expect(await portal.store.personByAddress('email', address)).toBeNull()
  expect(await portal.store.session(mine)).toBeNull()
  expect(await outbox(portal)).toEqual([])
})

test('a link works once, and not after it expired', async () => {
  const portal = await testPortal()
  await registerOnce(portal)
  await openMail(portal, address)

  await expect(openMail(portal, address)).rejects.toMatchObject({ code: 'used-link' })

  await registerOnce(portal, { name: 'Again' })
  portal.clock.at = new Date('2027-06-01T00:00:00Z')
  await expect(openMail(portal, address)).rejects.toMatchObject({ code: 'expired-link' })
})

test('of two that press the button of a link at once, one is let in', async () => {
  const portal = await testPortal()
  await registerOnce(portal)

  const tries = await Promise.allSettled(Array.from({ length: 8 }, () => openMail(portal, address)))

  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('the key opens the visit on another device, and only at its own event', async () => {
  const portal = await testPortal()
  await registerOnce(portal)
  const row = await portal.store.registrationByAddress(portal.event.id, 'email', address)
  const key = newKey(portal.secret, row?.id ?? '', 1)
  expect(row?.keyHash).toBe(keyHash(portal.secret, key))
  const typed = { key: key.toLowerCase(), network: '203.0.113' }

  const { session } = await signInByKey(portal, portal.event, typed, null, 'another-device')

  expect(session).toMatchObject({ registrationId: row?.id, provedAt: portal.clock.at })
  expect(await sessionOf(portal, 'another-device')).toMatchObject({ registrationId: row?.id })
  const past = await portal.store.event('nutra-expo-2026')
  if (!past) throw new Error('no past event')
  await expect(signInByKey(portal, past, typed, null, 'elsewhere')).rejects.toMatchObject({ code: 'unknown-key' })
})

test('where many wrong keys came from, the email is asked too, and both together work at once', async () => {
  const portal = await testPortal()
  await registerOnce(portal)
  const row = await portal.store.registrationByAddress(portal.event.id, 'email', address)
  const key = newKey(portal.secret, row?.id ?? '', 1)
  for (let n = 0; n < 30; n++) await expect(wrongKey(portal, n)).rejects.toMatchObject({ code: 'unknown-key' })

  await expect(signInByKey(portal, portal.event, { key, network: '203.0.113' }, null, 'a')).rejects.toMatchObject({
    code: 'too-many',
    errors: [{ pointer: '/email' }],
  })
  await signInByKey(portal, portal.event, { key, email: address, network: '203.0.113' }, null, 'b')
  await expect(
    signInByKey(portal, portal.event, { key, email: 'other@x.example', network: '203.0.113' }, null, 'c'),
  ).rejects.toMatchObject({ code: 'unknown-key' })
})

test('T1: the thirty are for each network, for all processes, and forgotten after ten minutes; all at once are no more', async () => {
  const portal = await testPortal()
  await registerOnce(portal)
  const row = await portal.store.registrationByAddress(portal.event.id, 'email', address)
  const key = newKey(portal.secret, row?.id ?? '', 1)
  const elsewhere = storeOf(await openForTest(portal.database.url))
  const other = { ...portal, store: elsewhere }

  const tried = await Promise.allSettled(Array.from({ length: 80 }, (_, n) => wrongKey(n % 2 ? portal : other, n)))

  const codes = tried.map((one) => one.status === 'rejected' && one.reason.code)
  expect(codes.filter((code) => code === 'unknown-key')).toHaveLength(30)
  expect(codes.filter((code) => code === 'too-many')).toHaveLength(50)
  const typed = (network: string) => ({ key, network })
  await expect(signInByKey(other, portal.event, typed('203.0.113'), null, 'a')).rejects.toMatchObject({
    code: 'too-many',
    members: { retryAfter: 600 },
  })
  await signInByKey(other, portal.event, typed('198.51.100'), null, 'b')
  tick(portal, 10 * 60 * 1000)
  await signInByKey(other, portal.event, typed('203.0.113'), null, 'c')
})

test('T1: two thousand wrong keys in all are enough, however many networks they come from', async () => {
  const portal = await testPortal()
  for (let from = 0; from < 2100; from += 100)
    await Promise.allSettled(Array.from({ length: 100 }, (_, n) => wrongKey(portal, from + n, `10.${from + n}`)))

  const all = await portal.database.read.select().from(attempts)

  expect(all.map(({ failures }) => failures).filter((failures) => failures > 1)).toEqual([2000])
  expect(all).toHaveLength(2001)
  await expect(wrongKey(portal, 1, '192.0.2')).rejects.toMatchObject({ code: 'too-many' })
  await portal.store.transaction((tx) => tx.sweep(new Date(portal.clock.at.getTime() + 601_000), new Map()))
  expect(await portal.database.read.select().from(attempts)).toEqual([])
})

test('who cancelled and registers again is back once they keep what they typed', async () => {
  const portal = await testPortal()
  await registerOnce(portal)
  const mine = await visitorIn(portal, await openMail(portal, address))
  assertProven(mine)
  await cancel(portal, portal.event, mine.registration)
  portal.clock.at = new Date(portal.clock.at.getTime() + 60_000)

  const again = await registerOnce(portal, { company: '青岚集团' })
  const opened = await visitorIn(portal, await openMail(portal, address, again.hash))
  assertProven(opened)
  expect(opened.registration.status).toBe('cancelled')
  await decide(portal, opened, again.submission.id, 'keep', noted)

  expect(await visitOf(portal, await visitorIn(portal, opened.session.id))).toMatchObject({
    registration: { status: 'registered' },
    company: '青岚集团',
  })
})

test('last year’s answers come along at proof, with their own time and event', async () => {
  const portal = await testPortal()
  const now = portal.clock.at
  const past = await portal.store.event('nutra-expo-2026')
  if (!past) throw new Error('no past event')
  portal.clock.at = new Date('2026-03-01T00:00:00Z')
  const lastYear = { ...portal, event: past }
  const typed = await registerOnce(lastYear)
  await saveAnswers(lastYear, await visitorIn(lastYear, typed.hash), { ...nothing, answers: { jobTitle: '采购经理' } })
  await openMail(lastYear, address)
  portal.clock.at = now

  await registerOnce(portal)
  const visit = await visitOf(portal, await visitorIn(portal, await openMail(portal, address)))

  expect(visit.known.get('jobTitle')).toMatchObject({
    value: '采购经理',
    source: 'previous-edition',
    event: 'nutra-expo-2026',
  })
  expect(visit.known.get('company')).toMatchObject({ source: 'asked' })
})
