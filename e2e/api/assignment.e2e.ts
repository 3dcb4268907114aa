import { expect, test } from '@playwright/test'
import { newClient } from './client.ts'
import { newProven, quickFields, quickForm, register, registrations } from './visitors.ts'

const extras = {
  role: 'organiser',
  status: 'attended',
  proved: true,
  provedAt: '2027-01-01',
  registrationId: 'x',
  key: '7K3M-9QXT-4CBR',
  id: 'x',
  __proto: 'x',
  constructor: { prototype: { polluted: true } },
}

test('a program that sends what is not asked is refused, member by member @js', async () => {
  const { client } = await newProven()
  for (const [name, value] of Object.entries(extras)) {
    const refused = await newClient().call('POST', registrations, { json: quickForm({ [name]: value }) })
    expect.soft(refused.status, name).toBe(422)
    expect
      .soft(refused.body.errors, name)
      .toEqual([{ pointer: `/${name}`, code: 'unknown-field', detail: 'There is no such field' }])
    for (const path of ['answers', 'address', 'mail'])
      expect
        .soft(
          (await client.call(path === 'answers' ? 'PATCH' : 'POST', `/api/v1/me/${path}`, { json: { [name]: value } }))
            .status,
        )
        .toBe(422)
  }
  const nested = await newClient().call('POST', registrations, {
    json: quickForm({ attribution: { source: 'x', role: 'x' } }),
  })
  expect(nested.body.errors[0]).toMatchObject({ pointer: '/attribution/role', code: 'unknown-field' })
  const me = await client.call('PATCH', '/api/v1/me/answers', { json: { answers: { registrationId: 'x' } } })
  expect(me.body.code).toBe('unknown-answer')
})

test('a prototype is no field, in JSON or in a form, and nothing is polluted @js', async () => {
  const body = JSON.stringify(quickForm())
  const { client } = await newProven()
  const json = { 'Content-Type': 'application/json' }
  for (const name of ['__proto__', 'constructor', 'toString']) {
    const polluted = body.replace('{', `{"${name}":{"polluted":"yes","privacy":true},`)
    expect
      .soft((await newClient().call('POST', registrations, { body: polluted, headers: json })).status, name)
      .toBe(422)
    const answers = `{"answers":{"${name}":{"polluted":"yes"}}}`
    expect
      .soft((await client.call('PATCH', '/api/v1/me/answers', { body: answers, headers: json })).status, name)
      .toBe(422)
    const seen = `{"seen":{"${name}":"yes"},"answers":{"jobTitle":"Buyer"}}`
    expect
      .soft((await client.call('PATCH', '/api/v1/me/answers', { body: seen, headers: json })).status, name)
      .toBeLessThan(500)
    expect
      .soft((await client.call('PATCH', '/api/v1/me/answers', { json: { confirm: [name] } })).status, name)
      .toBe(422)
    expect.soft((await client.call('GET', `/api/v1/me/plan?service=${name}`)).status, name).toBe(404)
    expect.soft((await client.call('PUT', `/api/v1/me/services/${name}`, { json: {} })).status, name).toBe(404)
    expect.soft((await newClient().call('GET', `/${name}`)).status, name).toBe(404)
    expect.soft((await newClient().call('GET', `/en/${name}`)).status, name).toBe(404)
  }
  const fields = {
    ...quickFields(),
    '__proto__[polluted]': 'yes',
    'constructor.prototype.polluted': 'yes',
    role: 'organiser',
  }
  const form = await newClient().call('POST', registrations, { form: fields })
  expect(form.location).toMatch(/visit$/)
  const encoded = `${new URLSearchParams(quickFields())}&__proto__=x&__proto__=y&hasOwnProperty=z`
  const raw = await newClient().call('POST', registrations, {
    body: encoded,
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  })
  expect(raw.location).toMatch(/visit$/)

  const visitor = newClient()
  await register(visitor)
  const me = await visitor.call('GET', '/api/v1/me')
  expect(me.text).not.toContain('polluted')
  expect(me.body.proved).toBe(false)
})

test('consents and services that nobody asks about are not given @js', async () => {
  const { client } = await newProven()

  await client.call('PUT', '/api/v1/me/services/whitepaper', { json: { consents: ['share-exhibitors', 'invented'] } })
  const said = await client.call('PUT', '/api/v1/me/consents', { json: { consents: { invented: true } } })

  expect(JSON.stringify((await client.call('GET', '/api/v1/me')).body)).not.toContain('invented')
  expect(said.status).toBe(422)
})
