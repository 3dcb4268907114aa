import { expect, test } from '@playwright/test'
import { newClient } from './client.ts'
import { event, newAddress, newProven, register } from './visitors.ts'

const services = ['pass', 'conference', 'matching', 'whitepaper', 'newsletter']

/** What matching needs beside the three answers. */
const buyer = {
  mobile: '138 0000 0000',
  jobTitle: '采购总监',
  visitPurpose: ['source-products'],
  interests: ['probiotics'],
}

/** Options that the plan itself offers, so that this test outlives a change of the catalogue. */
// biome-ignore lint/suspicious/noExplicitAny: a plan as it came
const firstOptions = (plan: any): Record<string, unknown> =>
  Object.fromEntries(
    // biome-ignore lint/suspicious/noExplicitAny: a plan as it came
    plan.ask.flatMap(({ fields }: any) =>
      // biome-ignore lint/suspicious/noExplicitAny: a plan as it came
      fields.map(({ id, kind, options }: any) => {
        const first = options?.[0]?.id
        if (kind === 'checkboxes' || kind === 'tree') return [id, [first]]
        return [id, first ?? buyer[id as keyof typeof buyer] ?? 'Shanghai']
      }),
    ),
  )

test('before proof a session sees what it typed, and nothing is given @js', async () => {
  const visitor = newClient()
  const email = newAddress()
  const { submissionId, entryNumber } = await register(visitor, { email, marketing: true })

  const { status, body, headers } = await visitor.call('GET', '/api/v1/me')

  expect(status).toBe(200)
  expect(headers.get('cache-control')).toBe('private, no-store')
  expect(body).toMatchObject({ event, submissionId, entryNumber, proved: false, registration: null })
  expect(Object.keys(body.answers).sort()).toEqual(['company', 'email', 'name'])
  expect(body.answers.email).toEqual({ value: email, source: 'asked', at: expect.stringMatching(/^\d{4}-.*Z$/) })
  expect(body.services.map(({ id }: { id: string }) => id)).toEqual(services)
  expect(body.services.map(({ state }: { state: string }) => state)).toEqual([
    'open',
    'open',
    'open',
    'open',
    'pending',
  ])

  expect((await visitor.call('PUT', '/api/v1/me/services/whitepaper', { json: {} })).body.state).toBe('pending')
  for (const [method, path, json] of [
    ['GET', '/api/v1/me/pass.png'],
    ['GET', '/api/v1/me/files/sourcing-guide-2027.en.pdf'],
    ['DELETE', '/api/v1/me', {}],
    ['POST', '/api/v1/me/address', { email: newAddress() }],
    ['PUT', '/api/v1/me/consents', { consents: { 'marketing-email': true } }],
    ['POST', `/api/v1/me/submissions/${submissionId}`, { decision: 'keep' }],
    ['POST', '/api/v1/me/mail', { what: 'leave' }],
  ] as const) {
    const refused = await visitor.call(method, path, { json })
    expect.soft([refused.status, refused.body.code], path).toEqual([403, 'not-allowed'])
  }
})

test('after proof the registration stands, wishes are taken, and the pass and the file open @js', async () => {
  const { client, submissionId } = await newProven({ marketing: true })

  const { body } = await client.call('GET', '/api/v1/me')
  expect(body).toMatchObject({ proved: true, submissionId })
  expect(body.registration).toEqual({
    number: expect.stringMatching(/^NE27-\d{6,}$/),
    status: 'registered',
    channel: 'unattributed',
  })
  expect(body.services.find(({ id }: { id: string }) => id === 'newsletter').state).toBe('taken')

  const pass = await client.call('GET', '/api/v1/me/pass.png')
  expect([pass.status, pass.headers.get('content-type'), pass.headers.get('cache-control')]).toEqual([
    200,
    'image/png',
    'private, no-store',
  ])
  expect((await client.call('GET', '/api/v1/me/files/sourcing-guide-2027.en.pdf')).body.code).toBe('not-allowed')
  expect((await client.call('PUT', '/api/v1/me/services/whitepaper', { json: {} })).body.state).toBe('taken')
  const file = await client.call('GET', '/api/v1/me/files/sourcing-guide-2027.en.pdf')
  expect([file.status, file.text.slice(0, 5)]).toEqual([200, '%PDF-'])
  const part = await client.call('GET', '/api/v1/me/files/sourcing-guide-2027.en.pdf', {
    headers: { Range: 'bytes=0-4' },
  })
  expect([part.status, part.text, part.headers.get('content-range')]).toEqual([206, '%PDF-', 'bytes 0-4/174512'])
  const allowed = Object.keys((await client.call('GET', '/api/v1/me')).body.answers)
  expect(allowed.sort()).toEqual(['company', 'email', 'name'])
  expect((await client.call('GET', '/api/v1/me/files/..%5C..%5Cpackage.json')).status).toBe(400)
  expect((await client.call('GET', '/api/v1/me/files/package.json')).body.code).toBe('not-found')
})

test('a plan says what is missing; answering it gives the service @js', async () => {
  const { client } = await newProven({ company: '上海青岚健康科技有限公司' })
  const refused = await client.call('PUT', '/api/v1/me/services/matching', { json: { consents: ['share-exhibitors'] } })
  expect([refused.status, refused.body.code]).toEqual([409, 'needs-answers'])

  const plan = await client.call('GET', '/api/v1/me/plan?service=matching', { headers: { 'Accept-Language': 'zh-CN' } })
  expect(plan.body).toEqual(
    JSON.parse(JSON.stringify({ ...refused.body.plan, ask: plan.body.ask, optional: plan.body.optional })),
  )
  expect(plan.body.service).toBe('matching')
  expect(plan.body.ask.length).toBeGreaterThan(0)
  expect(plan.body.seconds).toBe(
    plan.body.ask.reduce((sum: number, { seconds }: { seconds: number }) => sum + seconds, 0),
  )
  expect(plan.body.ask[0].label).toMatch(/\p{Script=Han}/u)

  let left = plan.body
  for (let pages = 0; left.ask.length + left.confirm.length > 0 && pages < 5; pages++) {
    const json = { answers: firstOptions(left), confirm: left.confirm, service: 'matching' }
    const saved = await client.call('PATCH', '/api/v1/me/answers', { json })
    expect(saved.status, saved.text).toBe(200)
    left = saved.body.plan
  }
  const taken = await client.call('PUT', '/api/v1/me/services/matching', { json: { consents: ['share-exhibitors'] } })
  expect(taken.body).toEqual({ service: 'matching', state: 'taken', next: `/en/${event}/visit/matching` })
  expect((await client.call('DELETE', '/api/v1/me/services/matching')).body.state).toBe('open')
})

test('answers are saved all or nothing, and a change in another window is not lost @js', async () => {
  const { client } = await newProven()
  const save = (json: unknown) => client.call('PATCH', '/api/v1/me/answers', { json })
  const jobTitle = async () => (await client.call('GET', '/api/v1/me')).body.answers.jobTitle?.value

  expect((await save({ answers: { jobTitle: 'Buyer' } })).status).toBe(200)
  const wrong = await save({ answers: { jobTitle: 'Chemist', companyType: 'no-such-option' } })
  expect(wrong.body.errors).toEqual([
    { pointer: '/answers/companyType', code: 'unknown-option', detail: expect.stringMatching(/.{5}/) },
  ])
  expect((await save({ answers: { jobTitle: 'Chemist', shoeSize: '44' } })).body.code).toBe('unknown-answer')
  expect((await save({ answers: { jobTitle: 'Chemist', email: 'x@y.example' } })).body.code).toBe('not-editable')
  expect((await save({ answers: { jobTitle: 'Chemist' }, service: 'sauna' })).body.code).toBe('unknown-service')
  const conflict = await save({ answers: { jobTitle: 'Chemist' }, seen: { jobTitle: 'Baker' } })
  expect([conflict.status, conflict.body.code]).toEqual([409, 'changed-meanwhile'])
  expect(conflict.body.conflicts).toEqual([{ point: 'jobTitle', seen: 'Baker', stored: 'Buyer' }])
  expect(await jobTitle()).toBe('Buyer')
  expect((await save({ answers: { jobTitle: 'Chemist' }, seen: { jobTitle: 'Buyer' } })).status).toBe(200)
  expect(await jobTitle()).toBe('Chemist')
})

test('a form saves the answers it shows, skips what is empty and comes back with what is wrong @js', async () => {
  const { client } = await newProven()
  const page = `/en/${event}/visit/matching`
  const form = {
    _method: 'PATCH',
    page,
    next: page,
    locale: 'en',
    asked: ['jobTitle', 'visitPurpose'],
    jobTitle: 'Buyer',
  }

  const wrong = await client.call('POST', '/api/v1/me/answers', { form })
  expect(wrong.location).toMatch(new RegExp(`^${page}\\?again=`))
  const shown = await client.call('GET', wrong.location ?? '')
  expect(shown.text).toContain('There is a problem')
  expect(shown.text).toContain('value="Buyer"')

  const skipped = await client.call('POST', '/api/v1/me/answers', { form: { ...form, skip: '1' } })
  expect([skipped.status, skipped.location]).toEqual([303, page])
  const { answers } = (await client.call('GET', '/api/v1/me')).body
  expect(answers.jobTitle.value).toBe('Buyer')
  expect(answers.visitPurpose).toMatchObject({ value: null })
})

test('leaving cancels, and erasing with a fresh proof removes the person @js', async () => {
  const { client, email } = await newProven()

  const cancelled = await client.call('DELETE', '/api/v1/me')
  expect([cancelled.status, cancelled.body.status]).toEqual([200, 'cancelled'])
  expect((await client.call('GET', '/api/v1/me')).body.registration.status).toBe('cancelled')
  expect((await client.call('GET', '/api/v1/me/pass.png')).status).toBe(403)
  expect((await client.call('PUT', '/api/v1/me/services/whitepaper', { json: {} })).body.code).toBe('closed')

  expect((await client.call('DELETE', '/api/v1/me?erase=1')).status).toBe(422)
  expect((await client.call('DELETE', '/api/v1/me?erase=true')).status).toBe(204)
  expect((await client.call('GET', '/api/v1/me')).status).toBe(401)
  expect((await newClient().call('POST', `/api/v1/events/${event}/lost-key`, { json: { email } })).status).toBe(202)
})
