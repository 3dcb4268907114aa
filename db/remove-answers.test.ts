import { expect, test } from 'vitest'
import { openMail, provenIn, registerOnce, testPortal, visitorIn } from '#db/testing-portal.ts'
import { type Answers, saveAnswers } from '#lib/visitor/save-answers.ts'
import { visitOf } from '#lib/visitor/visit.ts'

const address = 'siyuan.chen@qinglan-health.example'

async function proven() {
  const portal = await testPortal()
  const { hash, submission } = await registerOnce(portal)
  const mine = await openMail(portal, address, hash)
  const save = async (given: Partial<Answers>) =>
    saveAnswers(portal, await visitorIn(portal, mine), { answers: {}, confirm: [], seen: {}, ...given })
  const known = async () => (await visitOf(portal, await visitorIn(portal, mine))).known
  const row = async () => (await provenIn(portal, mine)).registration
  return { portal, save, known, row, submission }
}

test('a removed answer is unknown again, asked again, and no longer counted', async () => {
  const { save, known, row } = await proven()
  const before = await row()
  await save({ answers: { jobTitle: '采购总监' } })
  const more = await row()
  expect(more.questionsAnswered).toBe(before.questionsAnswered + 1)
  expect((await known()).get('jobFunction')).toBeDefined()

  const plan = await save({ remove: ['jobTitle'], service: 'matching' })

  expect((await known()).has('jobTitle')).toBe(false)
  expect((await known()).get('jobFunction')).toBeUndefined()
  expect(plan.ask.flatMap(({ fields }) => fields.map(({ id }) => id))).toContain('jobTitle')
  expect(await row()).toMatchObject({ questionsAnswered: before.questionsAnswered, dataPoints: before.dataPoints })
})

test('removing twice is the same as once, and a skipped question can be taken up again', async () => {
  const { save, known } = await proven()
  await save({ answers: { city: 'Shanghai', jobFunction: null } })

  await save({ remove: ['city', 'jobFunction'] })
  await save({ remove: ['city', 'jobFunction'] })

  expect((await known()).get('city')?.source).not.toBe('asked')
  expect((await known()).has('jobFunction')).toBe(false)
})

test('what a registration is made of stays, and with it everything sent in one go', async () => {
  const { save, known } = await proven()
  await save({ answers: { jobTitle: 'Buyer' } })

  for (const point of ['name', 'email', 'company'])
    await expect(save({ answers: { city: 'Bonn' }, remove: ['jobTitle', point] })).rejects.toMatchObject({
      code: 'not-editable',
      errors: [{ pointer: '/remove/1' }],
    })
  await expect(save({ remove: ['jobTitle', 'shoeSize'] })).rejects.toMatchObject({ code: 'unknown-answer' })
  await expect(save({ remove: ['jobTitle', 'seniority'] })).rejects.toMatchObject({ code: 'unknown-answer' })
  await expect(save({ remove: ['jobTitle'], answers: { jobTitle: 'X' } })).rejects.toMatchObject({ code: 'invalid' })
  await expect(save({ remove: ['jobTitle'], confirm: ['jobTitle'] })).rejects.toMatchObject({ code: 'invalid' })

  expect((await known()).get('jobTitle')?.value).toBe('Buyer')
  expect((await known()).get('city')?.value).not.toBe('Bonn')
})

test('what another window changed is neither overwritten nor removed unseen', async () => {
  const { save, known } = await proven()
  await save({ answers: { jobTitle: 'Buyer' }, seen: { jobTitle: null } })

  await expect(save({ answers: { jobTitle: 'Chemist' }, seen: { jobTitle: null } })).rejects.toMatchObject({
    code: 'changed-meanwhile',
    members: { conflicts: [{ point: 'jobTitle', seen: null, stored: 'Buyer' }] },
  })
  await expect(save({ remove: ['jobTitle'], seen: { jobTitle: 'Baker' } })).rejects.toMatchObject({
    code: 'changed-meanwhile',
  })
  await save({ answers: { jobTitle: 'Buyer' }, seen: { jobTitle: null } })

  expect((await known()).get('jobTitle')?.value).toBe('Buyer')
})

test('before proof what was typed can be taken away too', async () => {
  const portal = await testPortal()
  const { hash } = await registerOnce(portal)
  const save = async (given: Partial<Answers>) =>
    saveAnswers(portal, await visitorIn(portal, hash), { answers: {}, confirm: [], seen: {}, ...given })
  await save({ answers: { jobTitle: 'Buyer' } })

  await save({ remove: ['jobTitle'] })

  expect((await visitOf(portal, await visitorIn(portal, hash))).known.has('jobTitle')).toBe(false)
})

test('a removed answer does not live on in the form it came with', async () => {
  const portal = await testPortal()
  const { hash, submission } = await registerOnce(portal)
  await saveAnswers(portal, await visitorIn(portal, hash), { answers: { city: 'Bonn' }, confirm: [], seen: {} })
  const mine = await openMail(portal, address, hash)

  await saveAnswers(portal, await visitorIn(portal, mine), { answers: {}, confirm: [], seen: {}, remove: ['city'] })

  const kept = await portal.store.submission(submission.id)
  expect(JSON.stringify(kept)).not.toContain('Bonn')
  const visit = await visitOf(portal, await visitorIn(portal, mine))
  expect(visit.claims).toEqual([])
  expect(visit.known.get('city')?.value).not.toBe('Bonn')
})
