import { expect, test } from '@playwright/test'
import { type Answer, type Client, newClient, type Sent } from './client.ts'
import { nastyStrings } from './nasty-strings.ts'
import { newOrganiser } from './organiser.ts'
import { event, newAddress, newProven, quickFields, quickForm, registrations } from './visitors.ts'

const kinds = ['json', 'form', 'multipart'] as const
type Kind = (typeof kinds)[number]

/** A few at a time: this is about what is said, not about how fast. */
async function forAll<T>(all: readonly T[], run: (one: T) => Promise<void>): Promise<void> {
  const left = [...all]
  await Promise.all(
    Array.from({ length: 6 }, async () => {
      for (let one = left.shift(); one !== undefined; one = left.shift()) await run(one)
    }),
  )
}

/** One address for all: after three mails its outbox is quiet, and what is typed is kept all the same. */
const email = newAddress()

const sentAs = (kind: Kind, json: Record<string, unknown>, fields: Record<string, string>): Sent =>
  kind === 'json' ? { json } : { [kind]: fields }

function judge({ status, location, body }: Answer, kind: Kind, what: string) {
  if (kind === 'json') {
    expect.soft([200, 201, 202, 204, 401, 404, 409, 422], what).toContain(status)
    if (status === 422) expect.soft(body.errors?.[0]?.detail, what).toMatch(/\S{3}/)
  } else {
    expect.soft([200, 303, 400], what).toContain(status)
    expect.soft(location ?? '/', what).toMatch(/^\/(?!\/)/)
  }
}

for (const kind of kinds) {
  test(`no string in the quick form breaks it, sent as ${kind} @js`, async () => {
    test.setTimeout(120_000)
    for (const field of [
      'name',
      'company',
      'email',
      'mobile',
      'locale',
      'submissionId',
      'website',
      'attribution',
      'next',
      'page',
      '_method',
    ])
      await forAll(nastyStrings, async (nasty) => {
        const sent = sentAs(kind, quickForm({ email, [field]: nasty }), quickFields({ email, [field]: nasty }))
        judge(
          await newClient().call('POST', registrations, sent),
          kind,
          `${field} ${JSON.stringify(nasty).slice(0, 80)}`,
        )
      })
  })

  test(`no string breaks the key, the lost key, the steps or the arrival, sent as ${kind} @js`, async () => {
    test.setTimeout(120_000)
    await forAll(nastyStrings, async (nasty) => {
      const say = JSON.stringify(nasty).slice(0, 80)
      const post = async (path: string, json: Record<string, unknown>, fields: Record<string, string>) =>
        judge(await newClient().call('POST', path, sentAs(kind, json, fields)), kind, `${path} ${say}`)
      await post('/api/v1/sessions', { event, key: nasty }, { event, key: nasty })
      await post('/api/v1/sessions', { event: nasty, key: '7K3M' }, { event: nasty, key: '7K3M' })
      await post('/api/v1/sessions', { event, key: '7K3M', email: nasty }, { event, key: '7K3M', email: nasty })
      await post(`/api/v1/events/${event}/lost-key`, { email: nasty }, { email: nasty })
      if (kind === 'json')
        for (const name of ['source', 'campaign', 'via', 'referrer', 'landing'])
          await post(registrations, quickForm({ email, attribution: { [name]: nasty } }), {})
      if (kind === 'json') await post(`/api/v1/events/${event}/steps`, { step: nasty, about: nasty }, {})
    })
  })

  test(`no string breaks an answer, sent as ${kind} @js`, async () => {
    test.setTimeout(120_000)
    const { client } = await newProven()
    const points = [
      'name',
      'company',
      'mobile',
      'jobTitle',
      'city',
      'badgeName',
      'purchasingNeeds',
      'accessNeeds',
      'visitPurpose',
      'companyType',
    ]
    for (const point of points)
      await forAll(nastyStrings, async (nasty) => {
        const fields = { _method: 'PATCH', asked: point, [point]: nasty, page: `/en/${event}/visit/details` }
        const method = kind === 'json' ? 'PATCH' : 'POST'
        const answer = await client.call(
          method,
          '/api/v1/me/answers',
          sentAs(kind, { answers: { [point]: nasty } }, fields),
        )
        judge(answer, kind, `${point} ${JSON.stringify(nasty).slice(0, 80)}`)
      })
    for (const path of ['', '/details', '/conference', '/matching', '/details/name'])
      expect((await client.call('GET', `/en/${event}/visit${path}`)).status).toBe(200)
    expect((await client.call('GET', '/api/v1/me/pass.png')).status).toBe(200)
  })
}

test('no string in a path or a query breaks it @js', async () => {
  test.setTimeout(120_000)
  const { client } = await newProven()
  const desk = await newOrganiser()
  const wellFormed = nastyStrings.filter((nasty) => nasty.isWellFormed() && nasty.length < 2000).map(encodeURIComponent)
  const paths = (nasty: string) => [
    `/r/${nasty}`,
    `/l/${nasty}`,
    `/${nasty}`,
    `/en/${nasty}`,
    `/en/${event}?via=${nasty}&utm_source=${nasty}`,
    `/en/${event}/${nasty}`,
    `/en/${event}/visit/${nasty}`,
    `/en/${event}/visit/details/${nasty}`,
    `/en/${event}/visit?sent=${nasty}`,
    `/en/${event}/register?again=${nasty}`,
    `/en/${event}/key?again=${nasty}&next=${nasty}`,
    `/api/v1/me/plan?service=${nasty}`,
    `/api/v1/me/files/${nasty}`,
    `/api/v1/events/${nasty}/steps/landed.gif`,
  ]
  const atDesk = (nasty: string) => [
    `/api/v1/events/${event}/registrations?q=${nasty}`,
    `/api/v1/events/${event}/registrations?cursor=${nasty}`,
    `/api/v1/events/${event}/registrations?limit=${nasty}`,
    `/api/v1/events/${event}/registrations.csv?q=${nasty || 'none'}&channel=${nasty}`,
    `/api/v1/events/${nasty}/figures`,
    `/organiser/registrations/${nasty}`,
  ]
  await forAll(wellFormed, async (nasty) => {
    for (const path of paths(nasty)) expect.soft((await client.call('GET', path)).status, path).toBeLessThan(500)
    for (const path of atDesk(nasty)) expect.soft((await desk.call('GET', path)).status, path).toBeLessThan(500)
    expect.soft((await client.call('PUT', `/api/v1/me/services/${nasty}`, { json: {} })).status).toBeLessThan(500)
    expect
      .soft((await client.call('POST', `/api/v1/me/submissions/${nasty}`, { json: { decision: 'drop' } })).status)
      .toBeLessThan(500)
  })
})

test('no string in a header breaks it @js', async () => {
  const headers = [
    'User-Agent',
    'Accept-Language',
    'Referer',
    'Cookie',
    'Accept',
    'Next-Action',
    'RSC',
    'Next-Router-State-Tree',
    'X-Forwarded-For',
    'If-None-Match',
  ]
  const sendable = nastyStrings.filter((nasty) => /^[\x20-\x7e]{1,500}$/.test(nasty))
  for (const name of headers)
    await forAll(sendable, async (nasty) => {
      const page = await newClient().call('GET', `/en/${event}/key`, { headers: { [name]: nasty } })
      expect.soft(page.status, `${name}: ${nasty}`).toBeLessThan(500)
      if (name === 'Next-Action') return
      const sent = { json: quickForm({ email }), headers: { [name]: nasty } }
      expect.soft((await newClient().call('POST', registrations, sent)).status, `${name}: ${nasty}`).toBe(201)
    })
})

test('what is taken comes back the same from the API, the page and the table @js', async () => {
  const desk = await newOrganiser()
  const stored = [
    '<b>Li</b> & "Wei"',
    "O'Neil; DROP TABLE x;--",
    '=HYPERLINK("http://x")',
    '𠮷田 😀',
    `{{7*7}}\${1}`,
    '％００',
    'محمد',
  ]
  for (const company of stored) {
    const visitor: Client = newClient()
    const { body } = await visitor.call('POST', registrations, { json: quickForm({ company }) })

    expect((await visitor.call('GET', '/api/v1/me')).body.answers.company.value).toBe(company)
    const page = await visitor.call('GET', `/en/${event}/visit/details`)
    const escaped = company
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#x27;')
    expect(page.text).toContain(escaped)
    const csv = await desk.call('GET', `/api/v1/events/${event}/registrations.csv?q=${body.entryNumber}`)
    expect(csv.text).toContain(`"${(company.startsWith('=') ? `'${company}` : company).replaceAll('"', '""')}"`)
  }
})
