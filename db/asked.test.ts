import { expect, test } from 'vitest'
import { askings, guesses } from '#db/schema/figures.ts'
import { registrations } from '#db/schema/people.ts'
import { countYield } from '#db/store/yield.ts'
import {
  openMail,
  provenIn,
  quickForm,
  registerOnce,
  type TestPortal,
  testPortal,
  tick,
  visitorIn,
} from '#db/testing-portal.ts'
import { yieldFigures } from '#lib/desk/yield.ts'
import { firstPage } from '#lib/planner/planner.ts'
import { decide } from '#lib/visitor/decide.ts'
import { erase } from '#lib/visitor/erase.ts'
import { noteRefused } from '#lib/visitor/note-refused.ts'
import { noteShown } from '#lib/visitor/note-shown.ts'
import { type Answers, saveAnswers } from '#lib/visitor/save-answers.ts'
import { visitOf } from '#lib/visitor/visit.ts'

/** Draws the page of a service as the route does, and says what stood on it. */
async function draw(portal: TestPortal, hash: string, service: string): Promise<string[]> {
  const visit = await visitOf(portal, await visitorIn(portal, hash))
  const plan = visit.services.find((each) => each.service.id === service)?.plan
  const planned = plan && plan.ask.length > 0 ? plan.ask : (plan?.optional ?? [])
  const questions = firstPage(planned).map(({ question }) => question.id)
  await noteShown(portal, visit, { service, questions, at: portal.now() })
  return questions
}

const save = async (portal: TestPortal, hash: string, given: Partial<Answers>) =>
  saveAnswers(portal, await visitorIn(portal, hash), { answers: {}, confirm: [], seen: {}, ...given })

const all = (portal: TestPortal) => portal.database.read.select().from(askings)

const figuresOf = async (portal: TestPortal) =>
  yieldFigures(
    portal.event.id,
    await countYield(portal.database.read, portal.event.id, portal.now()),
    await portal.catalogueOf(portal.event),
    portal.now(),
  )

const figureOf = async (portal: TestPortal, question: string) =>
  (await figuresOf(portal)).questions.find((each) => each.question === question)

test('a page drawn again writes nothing, and its first showing is what counts', async () => {
  const portal = await testPortal()
  const { hash } = await registerOnce(portal)
  const shown = await draw(portal, hash, 'matching')
  const first = await all(portal)
  tick(portal, 60_000)
  portal.database.statements.length = 0

  await draw(portal, hash, 'matching')

  expect(first.map(({ question }) => question).sort()).toEqual([...shown].sort())
  expect(await all(portal)).toEqual(first)
  expect(portal.database.statements.filter((sql) => /^(insert|update|delete|begin)/i.test(sql))).toEqual([])
})

test('the time of a page is shared among its questions by what each costs', async () => {
  const portal = await testPortal()
  const { hash } = await registerOnce(portal)
  const proven = await openMail(portal, quickForm().email, hash)
  const visit = await visitOf(portal, await visitorIn(portal, proven))
  await noteShown(portal, visit, { service: 'matching', questions: ['jobTitle', 'mobile'], at: portal.now() })
  tick(portal, 38_000)

  await save(portal, proven, { answers: { jobTitle: '采购总监', mobile: '+8613800000000' }, service: 'matching' })

  const cost = (id: string) => visit.catalogue.questions.find((each) => each.id === id)?.seconds ?? 0
  const whole = cost('jobTitle') + cost('mobile')
  expect((await figureOf(portal, 'jobTitle'))?.medianSeconds).toBe(Math.round((38 * cost('jobTitle')) / whole))
  expect((await figureOf(portal, 'mobile'))?.medianSeconds).toBe(Math.round((38 * cost('mobile')) / whole))
})

test('whoever went for tea has no time rather than a wrong one; a later change is no second answer', async () => {
  const portal = await testPortal()
  const { hash } = await registerOnce(portal)
  await draw(portal, hash, 'matching')
  tick(portal, 11 * 60_000)
  await save(portal, hash, { answers: { jobTitle: '采购总监' } })
  const [first] = (await all(portal)).filter(({ question }) => question === 'jobTitle')
  tick(portal, 60_000)

  await save(portal, hash, { answers: { jobTitle: '市场经理' } })

  expect(first).toMatchObject({ answeredAt: expect.any(Date), seconds: null })
  expect((await all(portal)).filter(({ question }) => question === 'jobTitle')).toEqual([first])
})

test('what was answered without having been shown is told apart, and has no time', async () => {
  const portal = await testPortal()
  const { hash } = await registerOnce(portal)
  tick(portal)

  await save(portal, hash, { answers: { jobTitle: '采购总监', accessNeeds: null } })

  expect(await figureOf(portal, 'jobTitle')).toMatchObject({ shown: 0, answered: 0, elsewhere: 1, medianSeconds: null })
})

test('a skipped want is skipped, and answered after all it is answered', async () => {
  const portal = await testPortal()
  const { hash } = await registerOnce(portal)
  const visit = await visitOf(portal, await visitorIn(portal, hash))
  await noteShown(portal, visit, { service: 'pass', questions: ['heardFrom'], at: portal.now() })
  tick(portal)

  await save(portal, hash, { answers: { heardFrom: null } })
  const skipped = await figureOf(portal, 'heardFrom')
  await save(portal, hash, { answers: { heardFrom: ['search'] } })

  expect(skipped).toMatchObject({ shown: 1, skipped: 1, answered: 0 })
  expect(await figureOf(portal, 'heardFrom')).toMatchObject({ shown: 1, skipped: 0, answered: 1 })
})

test('one person’s refusals say no more about a question than ten', async () => {
  const portal = await testPortal()
  const { hash } = await registerOnce(portal)
  for (let n = 0; n < 12; n++) await noteRefused(portal, await visitorIn(portal, hash), ['mobile'])

  expect(await figureOf(portal, 'mobile')).toMatchObject({ refused: 10 })
})

test('a refused answer is counted though nothing is saved, and the next one is answered', async () => {
  const portal = await testPortal()
  const { hash } = await registerOnce(portal)
  await draw(portal, hash, 'matching')
  tick(portal)

  await noteRefused(portal, await visitorIn(portal, hash), ['mobile', 'no-such-point'])
  await noteRefused(portal, await visitorIn(portal, hash), ['mobile'])

  expect(await figureOf(portal, 'mobile')).toMatchObject({ shown: 1, refused: 2, answered: 0, open: 1 })
})

test('who is shown a question and does nothing for half an hour has left there', async () => {
  const portal = await testPortal()
  const { hash } = await registerOnce(portal)
  const [question = ''] = await draw(portal, hash, 'matching')
  tick(portal, 29 * 60_000)
  const soon = await figureOf(portal, question)
  tick(portal, 60_000)

  expect(soon).toMatchObject({ left: 0, open: 1 })
  expect(await figureOf(portal, question)).toMatchObject({ shown: 1, left: 1, open: 0 })
})

test('one person counts once: asked before proof and after it, in one browser and in another', async () => {
  const portal = await testPortal()
  const { hash } = await registerOnce(portal)
  await draw(portal, hash, 'matching')
  tick(portal)
  await save(portal, hash, { answers: { jobTitle: '采购总监' } })

  const elsewhere = await openMail(portal, quickForm().email)
  await draw(portal, elsewhere, 'conference')
  await draw(portal, hash, 'matching')
  await save(portal, hash, { answers: { mobile: '+8613800000000' } })

  const [row] = await portal.database.read.select().from(registrations)
  const rows = await all(portal)
  expect(new Set(rows.map(({ subject }) => subject))).toEqual(new Set([row?.subject]))
  expect(await figureOf(portal, 'jobTitle')).toMatchObject({ shown: 1, answered: 1 })
})

test('what somebody else typed counts as theirs until the owner keeps it', async () => {
  const portal = await testPortal()
  const mine = await registerOnce(portal)
  const proven = await openMail(portal, quickForm().email, mine.hash)
  const other = await registerOnce(portal, { name: 'Somebody Else' })
  await draw(portal, other.hash, 'matching')
  await draw(portal, proven, 'matching')
  const apart = await figureOf(portal, 'mobile')

  await decide(portal, await provenIn(portal, proven), other.submission.id, 'keep', async () => {})

  expect(apart).toMatchObject({ shown: 2 })
  expect(await figureOf(portal, 'mobile')).toMatchObject({ shown: 1 })
})

test('asking costs the same statements behind a known address and an unknown one', async () => {
  const portal = await testPortal()
  await registerOnce(portal, { email: 'known@qinglan-health.example' })
  await openMail(portal, 'known@qinglan-health.example')
  const cost = async (email: string) => {
    const { hash } = await registerOnce(portal, { email, name: 'Somebody Else' })
    portal.database.statements.length = 0
    await draw(portal, hash, 'matching')
    await save(portal, hash, { answers: { jobTitle: '采购总监' } })
    await noteRefused(portal, await visitorIn(portal, hash), ['mobile'])
    return portal.database.statements.map((sql) => sql.slice(0, 60))
  }

  expect(await cost('known@qinglan-health.example')).toEqual(await cost('unknown@qinglan-health.example'))
})

test('erasing a person keeps the figures and cuts the link; so does sweeping who never proved', async () => {
  const portal = await testPortal()
  const { hash } = await registerOnce(portal)
  const proven = await openMail(portal, quickForm().email, hash)
  await draw(portal, proven, 'matching')
  tick(portal)
  await save(portal, proven, { answers: { jobTitle: '采购总监' } })
  const unproven = await registerOnce(portal, { email: 'unproven@hall.example' })
  await draw(portal, unproven.hash, 'matching')
  const before = await figuresOf(portal)
  const rows = await all(portal)

  await erase(portal, (await provenIn(portal, proven)).registration, async () => {})
  const sweepAt = new Date(portal.clock.at.getTime() + 31 * 24 * 3_600_000)
  await portal.store.transaction((tx) => tx.sweep(sweepAt, new Map()))

  expect(await all(portal)).toEqual(rows)
  expect((await figuresOf(portal)).questions).toEqual(before.questions)
  expect(await portal.database.read.select().from(registrations)).toEqual([])
})

test('a guess that is confirmed is right, one that is corrected is wrong, and the last word stands', async () => {
  const portal = await testPortal()
  const { hash } = await registerOnce(portal)
  const known = (await visitOf(portal, await visitorIn(portal, hash))).known.get('country')
  const words = () => portal.database.read.select().from(guesses)

  await save(portal, hash, { confirm: ['country'] })
  const confirmed = await words()
  await save(portal, hash, { answers: { country: 'MY' } })
  const corrected = await words()
  const proven = await openMail(portal, quickForm().email, hash)

  expect(known).toMatchObject({ value: 'CN', source: 'derived' })
  expect(confirmed).toMatchObject([
    { point: 'country', right: true, readFrom: 'company', confidence: Math.round((known?.confidence ?? 0) * 100) },
  ])
  expect(corrected).toMatchObject([{ point: 'country', right: false }])
  expect((await words())[0]?.subject).toBe((await provenIn(portal, proven)).registration.subject)
})
