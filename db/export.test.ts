import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { openMail, provenIn, registerOnce, testPortal, tick, visitorIn } from '#db/testing-portal.ts'
import { type Export, exportAll } from '#lib/visitor/export.ts'
import { saveAnswers } from '#lib/visitor/save-answers.ts'
import { saveConsents } from '#lib/visitor/save-consents.ts'

const address = 'siyuan.chen@qinglan-health.example'

async function proven() {
  const portal = await testPortal()
  const { hash } = await registerOnce(portal, { consents: ['privacy', 'marketing-email'] })
  const mine = await openMail(portal, address, hash)
  return { portal, mine, visitor: () => provenIn(portal, mine) }
}

const section = ({ events }: Export, name: string) => events[0]?.sections[name] ?? []

test('the export lists exactly the consents given, in their wording, and what was taken back after', async () => {
  const { portal, visitor } = await proven()
  const { catalogue } = await visitor()
  const words = (purpose: string) => catalogue.consents.find(({ id }) => id === purpose)?.label['zh-CN'] ?? ''
  const line = (about: string, value: boolean, source: string) => ({
    about,
    value,
    source,
    label: words(about),
    wording: 2,
    language: 'zh-CN',
    at: portal.clock.at.toISOString(),
    textHash: createHash('sha256').update(words(about)).digest('hex'),
  })
  const given = [line('marketing-email', true, 'registration'), line('privacy', true, 'registration')]
  const sorted = async () =>
    [...section(await exportAll(portal, await visitor(), 'en'), 'consents')].sort(
      (a, b) => String(a.at).localeCompare(String(b.at)) || a.about.localeCompare(b.about),
    )
  expect(await sorted()).toEqual(given)

  tick(portal)
  await saveConsents(portal, await visitor(), { 'marketing-email': false })

  expect(await sorted()).toEqual([...given, line('marketing-email', false, 'details')])
})

test('it holds what was typed, worked out, sent and done, each with its source and time', async () => {
  const { portal, visitor, mine } = await proven()
  await saveAnswers(portal, await visitorIn(portal, mine), {
    answers: { jobTitle: '采购总监' },
    confirm: ['country'],
    seen: {},
  })

  const held = await exportAll(portal, await visitor(), 'en')

  expect(held.events.map(({ event }) => event)).toEqual(['nutra-expo-2027'])
  const at = portal.clock.at.toISOString()
  expect(section(held, 'answers')).toContainEqual({
    about: 'jobTitle',
    label: 'Job title',
    value: '采购总监',
    text: '采购总监',
    source: 'asked',
    at,
    event: 'nutra-expo-2027',
  })
  expect(section(held, 'answers')).toContainEqual(expect.objectContaining({ about: 'country', source: 'confirmed' }))
  expect(section(held, 'workedOut')).toContainEqual(
    expect.objectContaining({ about: 'jobFunction', source: 'derived', from: ['jobTitle'] }),
  )
  expect(section(held, 'mails')).toContainEqual(expect.objectContaining({ about: 'welcome', to: address }))
  expect(section(held, 'steps').map(({ about }) => about)).toContain('registered')
  expect(section(held, 'sessions')).toHaveLength(1)
  expect(section(held, 'forms')).toHaveLength(1)
  const row = (await visitor()).registration
  const text = JSON.stringify(held)
  for (const secret of [mine, row.keyHash, row.badgeToken, row.id, row.subject]) expect(text).not.toContain(secret)
})

test('it tells of every edition, and of nobody else', async () => {
  const portal = await testPortal()
  const past = await portal.store.event('nutra-expo-2026')
  if (!past) throw new Error('no earlier edition')
  const now = portal.clock.at
  portal.clock.at = new Date('2026-03-01T00:00:00Z')
  await openMail(portal, address, (await registerOnce({ ...portal, event: past })).hash)
  portal.clock.at = now
  await registerOnce(portal, { email: 'neighbour@next-door.example', name: 'Neighbour' })
  const mine = await openMail(portal, address, (await registerOnce(portal)).hash)

  const held = await exportAll(portal, await provenIn(portal, mine), 'en')

  expect(held.events.map(({ event }) => event).sort()).toEqual(['nutra-expo-2026', 'nutra-expo-2027'])
  expect(JSON.stringify(held)).not.toContain('eighbour')
})

test('without a fresh proof nothing is handed out', async () => {
  const { portal, visitor } = await proven()
  tick(portal, 10 * 60 * 1000)

  await expect(exportAll(portal, await visitor(), 'en')).rejects.toMatchObject({ code: 'not-allowed' })
})
