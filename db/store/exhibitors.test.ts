import { expect, test } from 'vitest'
import { exhibitors as demoExhibitors } from '#db/demo/exhibitors.ts'
import { exhibitors } from '#db/schema/events.ts'
import { deskRegistration } from '#db/store/desk-registration.ts'
import { openMail, provenIn, registerOnce, type TestPortal, testPortal, tick } from '#db/testing-portal.ts'
import { markExhibitor } from '#lib/matching/mark.ts'
import { cancel } from '#lib/visitor/cancel.ts'
import { erase } from '#lib/visitor/erase.ts'
import { saveAnswers } from '#lib/visitor/save-answers.ts'
import { giveBack, take } from '#lib/visitor/take.ts'

const address = 'siyuan.chen@qinglan-health.example'

async function atTheShow(): Promise<TestPortal> {
  const portal = await testPortal()
  const eventId = portal.event.id
  await portal.database.transaction((tx) =>
    tx.insert(exhibitors).values(demoExhibitors.map((one) => ({ ...one, eventId }))),
  )
  return portal
}

/** Somebody who proved their address and, unless said otherwise, took matching. */
async function somebody(portal: TestPortal, taking = true) {
  const { hash } = await registerOnce(portal)
  const visitor = await provenIn(portal, await openMail(portal, address, hash))
  const answers = { mobile: '+8613800000000', jobTitle: '采购总监', interests: ['protein'], visitPurpose: ['meet'] }
  await saveAnswers(portal, visitor, { answers, confirm: [], seen: {} })
  if (taking) await take(portal, visitor, 'matching', [])
  return visitor
}

const marksOf = async (portal: TestPortal, registrationId: string) =>
  (await portal.store.marks(registrationId)).map(({ exhibitorId, mark }) => [exhibitorId, mark])

test('an exhibitor is found by its id at its event only', async () => {
  const portal = await atTheShow()

  expect(await portal.store.exhibitor(portal.event.id, 'verdant-pea')).toMatchObject({
    stand: '1D15',
    profile: { country: 'CA' },
  })
  expect(await portal.store.exhibitor('nutra-expo-2026', 'verdant-pea')).toBeNull()
})

test('a mark is kept, the last word counts, and it can be taken back', async () => {
  const portal = await atTheShow()
  const visitor = await somebody(portal)
  const { id } = visitor.registration

  await markExhibitor(portal, visitor, 'verdant-pea', 'interested')
  tick(portal)
  await markExhibitor(portal, visitor, 'nordsea', 'not-interested')
  expect(await marksOf(portal, id)).toEqual([
    ['verdant-pea', 'interested'],
    ['nordsea', 'not-interested'],
  ])

  tick(portal)
  await markExhibitor(portal, visitor, 'verdant-pea', 'not-interested')
  expect(await marksOf(portal, id)).toEqual([
    ['nordsea', 'not-interested'],
    ['verdant-pea', 'not-interested'],
  ])

  await markExhibitor(portal, visitor, 'nordsea', null)
  await markExhibitor(portal, visitor, 'nordsea', null)
  expect(await marksOf(portal, id)).toEqual([['verdant-pea', 'not-interested']])
})

test('the desk sees what somebody marked, with name and stand', async () => {
  const portal = await atTheShow()
  const visitor = await somebody(portal)
  await markExhibitor(portal, visitor, 'nordsea', 'interested')

  const found = await deskRegistration(portal.database.read, portal.event.id, visitor.registration.number)

  expect(found?.marks).toEqual([
    {
      id: 'nordsea',
      name: expect.objectContaining({ en: 'Nordsea Marine Oils' }),
      stand: '2C05',
      mark: 'interested',
      at: portal.clock.at,
    },
  ])
})

test('many taps at once leave one mark', async () => {
  const portal = await atTheShow()
  const visitor = await somebody(portal)

  const taps = Array.from({ length: 20 }, (_, n) =>
    markExhibitor(portal, visitor, 'nordsea', n % 2 ? 'interested' : 'not-interested'),
  )
  await Promise.all(taps)

  expect(await marksOf(portal, visitor.registration.id)).toHaveLength(1)
})

test('without matching nothing is marked; given back, the marks wait for it', async () => {
  const portal = await atTheShow()
  const visitor = await somebody(portal, false)
  const { id } = visitor.registration

  await expect(markExhibitor(portal, visitor, 'nordsea', 'interested')).rejects.toMatchObject({ code: 'not-taken' })
  await take(portal, visitor, 'matching', [])
  await markExhibitor(portal, visitor, 'nordsea', 'interested')
  await giveBack(portal, visitor, 'matching')
  await expect(markExhibitor(portal, visitor, 'nordsea', null)).rejects.toMatchObject({ code: 'not-taken' })
  expect(await marksOf(portal, id)).toEqual([['nordsea', 'interested']])
})

test.each([
  ['unknown', 'nobody'],
  ['empty', ''],
  ['with a NUL', 'a\u0000b'],
  ['a path', '../nordsea'],
  ['endless', 'x'.repeat(5000)],
])('there is no exhibitor whose id is %s', async (_, id) => {
  const portal = await atTheShow()
  const visitor = await somebody(portal)

  await expect(markExhibitor(portal, visitor, id, 'interested')).rejects.toMatchObject({ code: 'not-found' })
  expect(await marksOf(portal, visitor.registration.id)).toEqual([])
})

test('who cancelled marks no more, and who is erased leaves no mark', async () => {
  const portal = await atTheShow()
  const visitor = await somebody(portal)
  const { registration } = visitor
  await markExhibitor(portal, visitor, 'nordsea', 'interested')

  await cancel(portal, portal.event, registration)
  await expect(markExhibitor(portal, visitor, 'nordsea', null)).rejects.toMatchObject({ code: 'closed' })
  await erase(portal, registration, async () => {})
  expect(await marksOf(portal, registration.id)).toEqual([])
})
