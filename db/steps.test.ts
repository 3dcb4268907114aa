import { expect, test } from 'vitest'
import { steps, visits } from '#db/schema/figures.ts'
import { registrations, submissions } from '#db/schema/people.ts'
import { openMail, quickForm, registerOnce, type TestPortal, testPortal, visitorIn } from '#db/testing-portal.ts'
import { saveAnswers } from '#lib/visitor/save-answers.ts'
import { reportStep } from '#lib/visitor/steps.ts'

const dayMs = 24 * 60 * 60 * 1000
const browser = quickForm().arrival

const report = (portal: TestPortal, step: 'landed' | 'tapped' | 'started', about = '', arrival = browser) =>
  reportStep(portal, portal.event, { step, about, locale: 'zh-CN', attribution: { via: 'wx-menu' }, arrival })

const all = (portal: TestPortal) => portal.database.read.select().from(steps)
const counts = async (portal: TestPortal) => {
  const rows = await all(portal)
  return Object.fromEntries(
    ['landed', 'started', 'registered', 'proved'].map((step) => [step, rows.filter((row) => row.step === step).length]),
  )
}

test('a page seen ten times by one browser on one day has landed once', async () => {
  const portal = await testPortal()

  await Promise.all(Array.from({ length: 10 }, () => report(portal, 'landed')))

  expect(await counts(portal)).toMatchObject({ landed: 1, started: 0 })
})

test('a start counts its landing, even where the landing could not be reported', async () => {
  const portal = await testPortal()

  await report(portal, 'started')

  expect(await counts(portal)).toMatchObject({ landed: 1, started: 1 })
})

test('who lands and registers is one person in the funnel, not two', async () => {
  const portal = await testPortal()
  await report(portal, 'landed')
  await report(portal, 'started')

  await registerOnce(portal)

  expect(await counts(portal)).toEqual({ landed: 1, started: 1, registered: 1, proved: 0 })
})

test('the second to register behind one visit brings a landing and a start of their own: the funnel never rises', async () => {
  const portal = await testPortal()
  await report(portal, 'landed')

  await registerOnce(portal, { email: 'first@hall.example' })
  await registerOnce(portal, { email: 'second@hall.example' })
  await openMail(portal, 'second@hall.example')

  expect(await counts(portal)).toEqual({ landed: 2, started: 2, registered: 2, proved: 1 })
})

test('a visit of yesterday is not tied to a registration of today', async () => {
  const portal = await testPortal()
  await report(portal, 'landed')
  portal.clock.at = new Date(portal.clock.at.getTime() + dayMs)

  await registerOnce(portal)

  expect(await counts(portal)).toMatchObject({ landed: 2, registered: 1 })
})

test('what a link says of where it came from stays with every step', async () => {
  const portal = await testPortal()

  await registerOnce(portal, { attribution: { source: 'newsletter-12', medium: 'email', campaign: '2027-spring' } })

  const rows = await all(portal)
  expect(new Set(rows.map(({ channel, campaign }) => `${channel} ${campaign}`))).toEqual(new Set(['edm 2027-spring']))
})

test('control characters and broken text in an attribution are dropped, not refused', async () => {
  const portal = await testPortal()

  await registerOnce(portal, { attribution: { campaign: 'a\0b\ud800', referrer: '\0' } })

  const [row] = await portal.database.read.select().from(registrations)
  expect(row).toMatchObject({ campaign: 'ab\ufffd', attribution: { campaign: 'ab\ufffd' } })
})

test('sweeping forgets unproven registrations, what was typed and visits; entry numbers and figures stay', async () => {
  const portal = await testPortal()
  await report(portal, 'landed')
  await registerOnce(portal, { email: 'unproven@hall.example' })
  await registerOnce(portal, { email: 'proven@hall.example' })
  await openMail(portal, 'proven@hall.example')
  await registerOnce(portal, { email: 'proven@hall.example', name: 'Somebody Else' })
  const before = await all(portal)

  await portal.store.transaction((tx) => tx.sweep(new Date(portal.clock.at.getTime() + 31 * dayMs), new Map()))

  const { read } = portal.database
  expect((await read.select().from(registrations)).map(({ address }) => address)).toEqual(['proven@hall.example'])
  const kept = await read.select().from(submissions)
  expect(kept.map(({ answers, entryNumber }) => [answers, entryNumber.length])).toEqual([
    [{}, 6],
    [{}, 6],
  ])
  expect(await read.select().from(visits)).toEqual([])
  expect(await all(portal)).toEqual(before)
})

test('sensitive answers are kept for their event only', async () => {
  const portal = await testPortal()
  const { hash } = await registerOnce(portal)
  const proven = await openMail(portal, quickForm().email, hash)
  const answers = { accessNeeds: 'A wheelchair at the South Entrance', jobTitle: '采购总监' }
  await saveAnswers(portal, await visitorIn(portal, proven), { answers, confirm: [], seen: {} })
  const row = await portal.store.registrationByAddress(portal.event.id, 'email', quickForm().email)
  const kept = async () => (await portal.store.answers(row?.id ?? '')).map(({ point }) => point)
  const sensitive = new Map([[portal.event.id, ['accessNeeds']]])
  const sweepOn = (day: string) => portal.store.transaction((tx) => tx.sweep(new Date(day), sensitive))

  await sweepOn('2027-05-20T10:00:00Z')
  expect(await kept()).toContain('accessNeeds')
  await sweepOn('2027-05-23T00:00:00Z')

  expect(await kept()).not.toContain('accessNeeds')
  expect(await kept()).toContain('jobTitle')
})
