import { afterAll, beforeAll, expect, test } from 'vitest'
import { openMail, provenIn, registerOnce, type TestPortal, testPortal, visitorIn } from '#db/testing-portal.ts'
import type { Value } from '#lib/catalogue.ts'
import { saveAnswers } from '#lib/visitor/save-answers.ts'
import { visitOf } from '#lib/visitor/visit.ts'
import type { Visitor } from '#lib/visitor/visitor.ts'

let portal: TestPortal
beforeAll(async () => {
  portal = await testPortal()
})
afterAll(() => portal.database.close())

const save = (visitor: Visitor, answers: Record<string, Value | null>) =>
  saveAnswers(portal, visitor, { answers, confirm: [], seen: {} })

async function someone(name: string, medium = 'sms'): Promise<{ claimed: Visitor; proved: () => Promise<Visitor> }> {
  const email = `${name}@options.example`
  const { hash } = await registerOnce(portal, { name, email, company: 'Harbour Foods', attribution: { medium } })
  return {
    claimed: await visitorIn(portal, hash),
    proved: async () => provenIn(portal, await openMail(portal, email, hash)),
  }
}

test('an answer to a question that no longer applies is taken and kept', async () => {
  const { proved } = await someone('late')
  const visitor = await proved()
  const channel = (await visitOf(portal, visitor)).known.get('channel')

  const plan = await save(visitor, { heardFrom: 'colleague' })

  expect(channel?.value).toBe('sms')
  expect((await visitOf(portal, visitor)).known.get('heardFrom')).toMatchObject({ value: 'colleague', source: 'asked' })
  expect(plan.ask.flatMap(({ fields }) => fields.map(({ id }) => id))).not.toContain('heardFrom')
})

test('an option that does not apply is refused, and nothing is saved with it', async () => {
  const { claimed, proved } = await someone('unreached')
  const call = { preferredChannel: 'phone', jobTitle: 'Buyer' }
  const refusal = {
    code: 'invalid',
    errors: [
      { pointer: '/answers/preferredChannel', code: 'unknown-option', detail: expect.stringMatching(/列表|清單|list/) },
    ],
  }

  await expect(save(claimed, call)).rejects.toMatchObject(refusal)
  const visitor = await proved()
  await expect(save(visitor, call)).rejects.toMatchObject(refusal)

  expect((await visitOf(portal, visitor)).known.has('jobTitle')).toBe(false)
})

test('an option is taken with the answer it hangs on, in one request or after it', async () => {
  const { claimed, proved } = await someone('reached')
  await save(claimed, { preferredChannel: 'phone', mobile: '+8613800000000' })
  const visitor = await proved()

  await save(visitor, { preferredChannel: 'sms' })

  expect((await visitOf(portal, visitor)).known.get('preferredChannel')?.value).toBe('sms')
})

test('a kept answer counts as unknown once its option applies no more, and is there again when it does', async () => {
  const { proved } = await someone('moved')
  const visitor = await proved()
  await save(visitor, { mobile: '+8613800000000', preferredChannel: 'phone' })

  await save(visitor, { mobile: null })
  const without = (await visitOf(portal, visitor)).known
  await save(visitor, { mobile: '+8613800000001' })

  expect(without.has('preferredChannel')).toBe(false)
  expect((await visitOf(portal, visitor)).known.get('preferredChannel')?.value).toBe('phone')
})

test('an option is refused together with the removal of what it hangs on', async () => {
  const { proved } = await someone('torn')
  const visitor = await proved()
  await save(visitor, { mobile: '+8613800000000' })
  const torn = { answers: { preferredChannel: 'sms' }, remove: ['mobile'], confirm: [], seen: {} }

  await expect(saveAnswers(portal, visitor, torn)).rejects.toMatchObject({ code: 'invalid' })

  expect((await visitOf(portal, visitor)).known.has('mobile')).toBe(true)
})
