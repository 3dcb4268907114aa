import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { registrations, submissions } from '#db/schema/people.ts'
import { openMail, outbox, provenIn, registerOnce, testPortal, tick, visitorIn } from '#db/testing-portal.ts'
import { newKey } from '#lib/key.ts'
import { decide } from '#lib/visitor/decide.ts'
import { erase } from '#lib/visitor/erase.ts'
import { sendLostKey } from '#lib/visitor/lost-key.ts'
import { saveAnswers } from '#lib/visitor/save-answers.ts'
import { signInByKey } from '#lib/visitor/sign-in.ts'
import { giveBack, take } from '#lib/visitor/take.ts'
import { visitOf } from '#lib/visitor/visit.ts'

const address = 'siyuan.chen@qinglan-health.example'
const dayMs = 24 * 60 * 60 * 1000
const nothing = { confirm: [], seen: {} }
const noted = async () => {}

test('what I typed in the browser that proves counts, not what a stranger typed first', async () => {
  const portal = await testPortal()
  await registerOnce(portal, { name: 'A Stranger', consents: ['privacy', 'marketing-email'] })
  tick(portal)
  const mine = await registerOnce(portal)
  await saveAnswers(portal, await visitorIn(portal, mine.hash), { ...nothing, answers: { jobTitle: '采购总监' } })

  const visit = await visitOf(portal, await visitorIn(portal, await openMail(portal, address, mine.hash)))

  expect(visit).toMatchObject({ name: '陈思远', consents: { privacy: true } })
  expect(visit.consents['marketing-email']).toBeUndefined()
  expect(visit.known.get('jobTitle')?.value).toBe('采购总监')
  expect(visit.claims.map(({ name }) => name)).toEqual(['A Stranger'])
})

test('a stranger’s ticks are nobody’s word: keeping what they typed gives no consent', async () => {
  const portal = await testPortal()
  await registerOnce(portal)
  const mine = await openMail(portal, address)
  await registerOnce(portal, { company: '青岚集团', consents: ['privacy', 'marketing-email'] })
  const visitor = await provenIn(portal, mine)

  await decide(portal, visitor, (await visitOf(portal, visitor)).claims[0]?.id ?? '', 'keep', noted)

  const visit = await visitOf(portal, await visitorIn(portal, mine))
  expect(visit.company).toBe('青岚集团')
  expect(visit.consents['marketing-email']).toBeUndefined()
})

test('"this was not me" about a stranger’s claim leaves my own registration standing', async () => {
  const portal = await testPortal()
  await registerOnce(portal, { name: 'A Stranger', consents: ['privacy', 'marketing-email'] })
  tick(portal)
  await registerOnce(portal)
  const visitor = await provenIn(portal, await openMail(portal, address))
  const before = await visitOf(portal, visitor)
  expect(before.name).toBe('A Stranger')

  const gone = await decide(portal, visitor, before.typed?.id ?? '', 'not-me', noted)

  expect(gone).toBe(false)
  const after = await visitOf(portal, await visitorIn(portal, visitor.session.id))
  expect(after).toMatchObject({ name: '陈思远', company: '上海青岚健康科技有限公司', claims: [], decided: true })
  expect(after.consents['marketing-email'] ?? false).toBe(false)
})

test('deleting by "this was not me" needs a fresh proof, and spares last year’s record', async () => {
  const portal = await testPortal()
  const past = await portal.store.event('nutra-expo-2026')
  if (!past) throw new Error('no past event')
  const now = portal.clock.at
  portal.clock.at = new Date('2026-03-01T00:00:00Z')
  await registerOnce({ ...portal, event: past })
  await openMail({ ...portal, event: past }, address)
  portal.clock.at = now
  await registerOnce(portal, { name: 'A Stranger' })
  const visitor = await provenIn(portal, await openMail(portal, address))
  const claim = (await visitOf(portal, visitor)).typed?.id ?? ''

  tick(portal, 60 * dayMs)
  await expect(decide(portal, visitor, claim, 'not-me', noted)).rejects.toMatchObject({ code: 'not-allowed' })
  tick(portal, -60 * dayMs)
  expect(await decide(portal, visitor, claim, 'not-me', noted)).toBe(true)

  const left = await portal.database.read.select().from(registrations)
  expect(left.map(({ eventId }) => eventId)).toEqual(['nutra-expo-2026'])
  expect(await portal.store.personByAddress('email', address)).toBe(left[0]?.personId)
})

test('two that answer at once in one browser lose nothing', async () => {
  const portal = await testPortal()
  const { hash } = await registerOnce(portal)
  const visitor = await visitorIn(portal, hash)

  for (let round = 0; round < 5; round++)
    await Promise.all([
      saveAnswers(portal, visitor, { ...nothing, answers: { jobTitle: `Title ${round}` } }),
      saveAnswers(portal, visitor, { ...nothing, answers: { city: `City ${round}` } }),
      take(portal, visitor, 'whitepaper', []),
      take(portal, visitor, 'newsletter', []),
    ])

  const row = await portal.store.submission(visitor.submission?.id ?? '')
  expect(row?.answers).toMatchObject({ jobTitle: 'Title 4', city: 'City 4' })
  expect(row?.wishes.sort()).toEqual(['newsletter', 'whitepaper'])
})

test('eight proofs at once make one person', async () => {
  const portal = await testPortal()
  await registerOnce(portal)
  const row = await portal.store.registrationByAddress(portal.event.id, 'email', address)
  const typed = { key: newKey(portal.secret, row?.id ?? '', 1), network: '203.0.113' }

  await Promise.all(Array.from({ length: 8 }, (_, n) => signInByKey(portal, portal.event, typed, null, `key-${n}`)))

  const proved = await portal.store.registrationByAddress(portal.event.id, 'email', address)
  expect(proved?.personId).toBe(await portal.store.personByAddress('email', address))
})

test('thirty asking for a lost key at once send three mails', async () => {
  const portal = await testPortal()
  await registerOnce(portal)

  await Promise.all(Array.from({ length: 30 }, () => sendLostKey(portal, portal.event, address, 'en')))

  expect((await outbox(portal)).filter(({ state }) => state === 'queued')).toHaveLength(3)
})

test('keeping again what a browser typed brings back only what changed there since', async () => {
  const portal = await testPortal()
  const { hash } = await registerOnce(portal)
  const mine = await openMail(portal, address)
  await saveAnswers(portal, await visitorIn(portal, mine), { ...nothing, answers: { company: 'Corrected Ltd' } })
  await saveAnswers(portal, await visitorIn(portal, hash), { ...nothing, answers: { jobTitle: '采购总监' } })
  const visitor = await provenIn(portal, mine)
  const [claim] = (await visitOf(portal, visitor)).claims
  expect(claim?.answers).toEqual([{ point: 'jobTitle', value: '采购总监' }])

  await decide(portal, visitor, claim?.id ?? '', 'keep', noted)

  const visit = await visitOf(portal, await visitorIn(portal, mine))
  expect(visit.company).toBe('Corrected Ltd')
  expect(visit.known.get('jobTitle')?.value).toBe('采购总监')
})

test('a wish given back before proof gives back its consent', async () => {
  const portal = await testPortal()
  const { hash } = await registerOnce(portal)
  const answers = {
    mobile: '+8613800138000',
    jobTitle: '采购总监',
    interests: ['protein.whey'],
    visitPurpose: ['meet'],
  }
  await saveAnswers(portal, await visitorIn(portal, hash), { ...nothing, answers })
  await take(portal, await visitorIn(portal, hash), 'matching', ['share-exhibitors'])
  await giveBack(portal, await visitorIn(portal, hash), 'matching')

  const visit = await visitOf(portal, await visitorIn(portal, await openMail(portal, address, hash)))

  expect(visit.consents['share-exhibitors']).toBeUndefined()
  expect(visit.services.find(({ service }) => service.id === 'matching')?.state).toBe('open')
})

test('erasing removes what stands unproven under the same address elsewhere, and notes it first', async () => {
  const portal = await testPortal()
  const past = await portal.store.event('nutra-expo-2026')
  if (!past) throw new Error('no past event')
  const now = portal.clock.at
  portal.clock.at = new Date('2026-03-01T00:00:00Z')
  await registerOnce({ ...portal, event: past })
  portal.clock.at = now
  const { hash } = await registerOnce(portal)
  const visitor = await provenIn(portal, await openMail(portal, address, hash))
  const notes: string[] = []

  await erase(portal, visitor.registration, async ({ rows }) => {
    notes.push(...rows.map(({ eventId }) => eventId))
  })

  expect(notes.sort()).toEqual(['nutra-expo-2026', 'nutra-expo-2027'])
  expect(await portal.database.read.select().from(registrations)).toEqual([])
  expect(await portal.database.read.select().from(submissions)).toEqual([])
  expect(await outbox(portal)).toEqual([])
})

test('registered again an hour before the thirty days are over, nothing acknowledged is swept', async () => {
  const portal = await testPortal()
  const start = portal.clock.at
  await registerOnce(portal)
  tick(portal, 30 * dayMs - 60 * 60 * 1000)
  const late = await registerOnce(portal, { name: 'Typed Later' })

  await portal.store.transaction((tx) => tx.sweep(new Date(start.getTime() + 30.1 * dayMs), new Map()))

  const [row] = await portal.database.read.select().from(submissions).where(eq(submissions.id, late.submission.id))
  expect(row?.answers).toMatchObject({ name: 'Typed Later' })
  const visit = await visitOf(portal, await visitorIn(portal, await openMail(portal, address, late.hash)))
  expect(visit.name).toBe('Typed Later')
})

test('a point confirmed twice in one go is confirmed once', async () => {
  const portal = await testPortal()
  const { hash } = await registerOnce(portal)
  const mine = await openMail(portal, address, hash)

  await saveAnswers(portal, await visitorIn(portal, mine), { answers: {}, confirm: ['country', 'country'], seen: {} })

  expect((await visitOf(portal, await visitorIn(portal, mine))).known.get('country')).toMatchObject({
    source: 'confirmed',
  })
})
