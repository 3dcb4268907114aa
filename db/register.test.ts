import { count } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { steps } from '#db/schema/figures.ts'
import { registrations, submissions } from '#db/schema/people.ts'
import { outbox, quickForm, registerOnce, testPortal, visitorIn } from '#db/testing-portal.ts'
import { sendLostKey } from '#lib/visitor/lost-key.ts'
import { register } from '#lib/visitor/register.ts'
import { visitOf } from '#lib/visitor/visit.ts'

const rows = async (
  portal: Awaited<ReturnType<typeof testPortal>>,
  table: typeof registrations | typeof submissions | typeof steps,
) => (await portal.database.read.select({ rows: count() }).from(table))[0]?.rows

test('three answers make one registration, one claim, one mail and its steps', async () => {
  const portal = await testPortal()

  const { submission } = await registerOnce(portal)

  expect(submission.entryNumber).toMatch(/^\d{6}$/)
  expect(await rows(portal, registrations)).toBe(1)
  expect((await outbox(portal)).map(({ template, state }) => [template, state])).toEqual([['welcome', 'queued']])
  expect((await portal.database.read.select().from(steps)).map(({ step }) => step).sort()).toEqual([
    'landed',
    'registered',
    'started',
  ])
})

test('the same form fifty times at once is one registration and one mail, and every answer is the same', async () => {
  const portal = await testPortal()
  const form = quickForm({ submissionId: 'a-submission-made-in-a-browser' })

  const all = await Promise.all(
    Array.from({ length: 50 }, (_, n) => register(portal, portal.event, form, `fifty-${n}`)),
  )

  expect(new Set(all.map(({ id, entryNumber }) => `${id} ${entryNumber}`)).size).toBe(1)
  expect(await rows(portal, registrations)).toBe(1)
  expect(await rows(portal, submissions)).toBe(1)
  expect(await outbox(portal)).toHaveLength(1)
})

test('fifty without an id are one registration and one mail too', async () => {
  const portal = await testPortal()

  await Promise.all(Array.from({ length: 50 }, (_, n) => register(portal, portal.event, quickForm(), `fifty-${n}`)))

  expect(await rows(portal, registrations)).toBe(1)
  expect(await outbox(portal)).toHaveLength(1)
})

test('the same id with another answer is refused and changes nothing', async () => {
  const portal = await testPortal()
  const submissionId = 'a-submission-made-in-a-browser'
  await registerOnce(portal, { submissionId })

  const other = registerOnce(portal, { submissionId, email: 'someone.else@qinglan-health.example' })

  await expect(other).rejects.toMatchObject({ code: 'already-submitted' })
  expect(await rows(portal, registrations)).toBe(1)
  expect(await outbox(portal)).toHaveLength(1)
})

test('F13: sent again a day later it is still one registration', async () => {
  const portal = await testPortal()
  const submissionId = 'a-submission-made-in-a-browser'
  const first = await registerOnce(portal, { submissionId })
  portal.clock.at = new Date(portal.clock.at.getTime() + 25 * 60 * 60 * 1000)

  const again = await registerOnce(portal, { submissionId })

  expect(again.submission.id).not.toBe(first.submission.id)
  expect(await rows(portal, registrations)).toBe(1)
})

test('a known and an unknown address cost the same statements and rows, and look the same', async () => {
  const portal = await testPortal()
  await registerOnce(portal, { email: 'known@qinglan-health.example' })
  const cost = async (email: string) => {
    const before = (await outbox(portal)).length
    portal.database.statements.length = 0
    const { hash } = await registerOnce(portal, { email, name: 'Somebody Else' })
    const statements = portal.database.statements.map((sql) => sql.slice(0, 40))
    const visit = await visitOf(portal, await visitorIn(portal, hash))
    return {
      statements,
      mails: (await outbox(portal)).length - before,
      seen: [visit.name, visit.proved, visit.registration, visit.services.map(({ state }) => state)],
    }
  }

  const known = await cost('known@qinglan-health.example')
  const unknown = await cost('unknown@qinglan-health.example')

  expect(known).toEqual(unknown)
  expect((await outbox(portal)).map(({ template }) => template).sort()).toEqual(['someone-sent', 'welcome', 'welcome'])
})

test('a lost key costs the same for an address nobody knows, and sends nothing there', async () => {
  const portal = await testPortal()
  await registerOnce(portal, { email: 'known@qinglan-health.example' })
  const cost = async (email: string) => {
    portal.database.statements.length = 0
    await sendLostKey(portal, portal.event, email, 'en')
    return portal.database.statements.length
  }

  expect(await cost('known@qinglan-health.example')).toBe(await cost('nobody@qinglan-health.example'))
  expect((await outbox(portal)).map(({ template, state }) => `${template} ${state}`).sort()).toEqual([
    'lost-key queued',
    'lost-key withheld',
    'welcome queued',
  ])
})

test('one address gets three mails an hour, and every answer looks the same', async () => {
  const portal = await testPortal()

  const all = await Promise.all(Array.from({ length: 100 }, (_, n) => registerOnce(portal, { name: `Visitor ${n}` })))

  expect(new Set(all.map(({ submission }) => submission.id)).size).toBe(100)
  expect((await outbox(portal)).filter(({ state }) => state === 'queued')).toHaveLength(3)
})

test('a thousand people from one network are all let in', async () => {
  const portal = await testPortal()

  for (let from = 0; from < 1000; from += 100)
    await Promise.all(
      Array.from({ length: 100 }, (_, n) => registerOnce(portal, { email: `visitor-${from + n}@hall.example` })),
    )

  expect(await rows(portal, registrations)).toBe(1000)
})

test('before it opens and after it closes, registration is refused', async () => {
  const portal = await testPortal()

  for (const at of ['2026-11-01T00:00:00Z', '2027-05-20T06:00:00Z']) {
    portal.clock.at = new Date(at)
    await expect(registerOnce(portal)).rejects.toMatchObject({ code: 'closed' })
  }
})
