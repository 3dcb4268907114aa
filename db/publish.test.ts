import { expect, test } from 'vitest'
import { answers, consents, takings } from '#db/schema/given.ts'
import { storeOf } from '#db/store/store.ts'
import { openForTest } from '#db/testing.ts'
import { openMail, provenIn, registerOnce, type TestPortal, testPortal, visitorIn } from '#db/testing-portal.ts'
import { defaultCatalogue } from '#lib/catalogue/default.ts'
import type { Leaving } from '#lib/catalogue/leaving.ts'
import { publish } from '#lib/catalogue/publish.ts'
import type { Catalogue, Value } from '#lib/catalogue.ts'
import { saveAnswers } from '#lib/visitor/save-answers.ts'

const event = 'nutra-expo-2027'

/** The default catalogue as another version, with a field of one question changed. */
function edited(version: number, id?: string, change: (ids: string[]) => string[] = (ids) => ids): Catalogue {
  const questions = defaultCatalogue.questions.map((question) => ({
    ...question,
    fields: question.fields.map((field) => {
      if (field.id !== id) return field
      const left = change((field.options ?? []).map((one) => one.id))
      return { ...field, options: field.options?.filter((one) => left.includes(one.id)) }
    }),
  }))
  return { ...defaultCatalogue, version, questions }
}

const dearer = (version: number): Catalogue => ({
  ...defaultCatalogue,
  version,
  questions: defaultCatalogue.questions.map((one) => ({ ...one, seconds: one.seconds + 1 })),
})

const without = (option: string) => (ids: string[]) => ids.filter((id) => id !== option)

/** Somebody proven, with these answers as facts. */
async function proven(portal: TestPortal, email: string, given: Record<string, Value | null>) {
  const { hash } = await registerOnce(portal, { email })
  const proof = await openMail(portal, email, hash)
  await saveAnswers(portal, await visitorIn(portal, proof), { answers: given, confirm: [], seen: {} })
  return provenIn(portal, proof)
}

test('the next version is published, and everybody who asks from then on sees it', async () => {
  const portal = await testPortal()
  const visitor = await proven(portal, 'one@hall.example', {})

  const published = await publish(portal, event, dearer(2))

  expect(published).toMatchObject({ ok: true, isNew: true, previous: defaultCatalogue })
  expect((await portal.store.event(event))?.catalogueVersion).toBe(2)
  expect(await portal.store.catalogue(event, 2)).toEqual(dearer(2))
  expect(await portal.store.catalogue(event, 1)).toEqual(defaultCatalogue)
  expect((await portal.store.event('nutra-expo-2026'))?.catalogueVersion).toBe(1)
  expect((await visitorIn(portal, visitor.session.id)).catalogue.version).toBe(2)
})

test('a published version is never changed; publishing it again as it stands does nothing', async () => {
  const portal = await testPortal()
  await publish(portal, event, dearer(2))

  expect(await publish(portal, event, { ...dearer(2), questions: defaultCatalogue.questions })).toEqual({
    ok: false,
    faults: ['version: 2 is published; costs are frozen: raise the version'],
  })
  expect(await publish(portal, event, dearer(2))).toMatchObject({ ok: true, isNew: false })
  expect(await portal.store.catalogue(event, 2)).toEqual(dearer(2))
})

test('of two who publish at once one is published, and the other is told so', async () => {
  const portal = await testPortal()
  const other = storeOf(await openForTest(portal.database.url))

  const both = await Promise.all([
    publish(portal, event, dearer(2)),
    publish({ store: other, now: portal.now }, event, edited(2, 'heardFrom', without('past'))),
  ])

  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toEqual({
    ok: false,
    faults: ['version: 2 is published; costs are frozen: raise the version'],
  })
})

test('an option goes only while nobody chose it, alone or among others', async () => {
  const portal = await testPortal()
  await proven(portal, 'one@hall.example', { companyType: 'oem', visitPurpose: ['meet', 'conference'] })
  await proven(portal, 'two@hall.example', { companyType: 'oem', visitPurpose: ['conference'] })
  // Typed, never proved: no fact.
  const { hash } = await registerOnce(portal, { email: 'three@hall.example' })
  const claim = { answers: { companyType: 'pharma' }, confirm: [], seen: {} }
  await saveAnswers(portal, await visitorIn(portal, hash), claim)

  const refused = async (id: string, option: string) => {
    const said = await publish(portal, event, edited(2, id, without(option)))
    return said.ok ? [] : said.faults
  }

  expect(await refused('companyType', 'oem')).toEqual([
    'questions.companyType.fields.companyType.options.oem: 2 people chose it, so it stays',
  ])
  expect(await refused('visitPurpose', 'meet')).toEqual([
    'questions.visitPurpose.fields.visitPurpose.options.meet: 1 person chose it, so it stays',
  ])
  expect((await portal.store.event(event))?.catalogueVersion).toBe(1)
  expect(await refused('companyType', 'pharma')).toEqual([])
})

test('counts what people hold, and only that', async () => {
  const portal = await testPortal()
  const { registration } = await proven(portal, 'one@hall.example', {
    companyType: 'oem',
    visitPurpose: ['meet', 'conference'],
    city: '"oem"',
    accessNeeds: null,
  })
  await proven(portal, 'two@hall.example', { visitPurpose: ['conference'], satisfaction: '-2' })
  await portal.database.transaction(async (tx) => {
    const at = portal.now()
    await tx.insert(takings).values([
      { registrationId: registration.id, service: 'matching', state: 'taken', takenAt: at },
      { registrationId: registration.id, service: 'whitepaper', state: 'cancelled', takenAt: at },
    ])
  })
  const people = async (leaving: Leaving) => (await portal.store.countHeld(event, [leaving]))[0]?.people
  const option = (point: string, id: string) => people({ what: 'option', point, option: id })

  expect(await option('visitPurpose', 'conference')).toBe(2)
  expect(await option('visitPurpose', 'meet')).toBe(1)
  expect(await option('companyType', 'oem')).toBe(1)
  expect(await option('companyType', 'oe')).toBe(0)
  expect(await option('satisfaction', '-2')).toBe(1)
  expect(await people({ what: 'answers', point: 'city' })).toBe(1)
  expect(await people({ what: 'answers', point: 'accessNeeds' })).toBe(0)
  expect(await people({ what: 'service', service: 'matching' })).toBe(1)
  expect(await people({ what: 'service', service: 'whitepaper' })).toBe(0)
  expect(await people({ what: 'consent', consent: 'privacy' })).toBe(2)
  expect(await portal.store.countHeld('nutra-expo-2026', [{ what: 'consent', consent: 'privacy' }])).toEqual([
    { leaving: { what: 'consent', consent: 'privacy' }, people: 0 },
  ])
  expect(await portal.database.read.select().from(answers)).not.toEqual([])
  expect(await portal.database.read.select().from(consents)).not.toEqual([])
})

test('where nothing leaves, no answer is read', async () => {
  const portal = await testPortal()
  portal.database.statements.length = 0

  await publish(portal, event, dearer(2))

  expect(portal.database.statements.filter((sql) => /"answers"/.test(sql))).toEqual([])
})

test('an event that is not there is refused', async () => {
  const portal = await testPortal()

  await expect(publish(portal, 'no-such-show', dearer(2))).rejects.toMatchObject({ code: 'unknown-event' })
})
