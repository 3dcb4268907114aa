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

const shown = (nasty: string) => JSON.stringify(nasty).slice(0, 80)

function judge({ status, location, body }: Answer, kind: Kind, what: string) {
  if (kind === 'json') {
    expect.soft([200, 201, 202, 204, 401, 404, 409, 422], what).toContain(status)
    if (status === 422) expect.soft(body.errors?.[0]?.detail, what).toMatch(/\S{3}/)
  } else {
    expect.soft([200, 303, 400, 404, 405, 413], what).toContain(status)
    expect.soft(location ?? '/', what).toMatch(/^\/(?!\/)/)
  }
}

/** Fields that are judged side by side; each group is sent once a string. */
const quickGroups: Readonly<Record<Kind, readonly string[][]>> = {
  json: [['name', 'company'], ['email'], ['submissionId'], ['mobile', 'locale', 'website', 'attribution']],
  form: [
    ['name', 'company'],
    ['email'],
    ['locale'],
    ['submissionId', 'attribution', 'next'],
    ['mobile', 'website', 'page'],
    ['_method'],
  ],
  multipart: [
    ['name', 'company'],
    ['email'],
    ['locale'],
    ['submissionId', 'attribution', 'next'],
    ['mobile', 'website', 'page'],
    ['_method'],
  ],
}
const answerGroups = [
  ['name', 'company', 'jobTitle', 'city', 'badgeName', 'purchasingNeeds', 'accessNeeds'],
  ['mobile'],
  ['visitPurpose', 'companyType'],
]

for (const kind of kinds) {
  test(`no string in the quick form breaks it, sent as ${kind} @js`, async () => {
    test.setTimeout(240_000)
    await forAll(nastyStrings, async (nasty) => {
      for (const fields of quickGroups[kind]) {
        const typed = { email, ...Object.fromEntries(fields.map((field) => [field, nasty])) }
        const answer = await newClient().call('POST', registrations, sentAs(kind, quickForm(typed), quickFields(typed)))
        judge(answer, kind, `${fields} ${shown(nasty)}`)
      }
    })
  })

  test(`no string breaks the key, the lost key, the steps or the arrival, sent as ${kind} @js`, async () => {
    test.setTimeout(240_000)
    await forAll(nastyStrings, async (nasty) => {
      const post = async (path: string, said: Record<string, string>, json: Record<string, unknown> = said) =>
        judge(await newClient().call('POST', path, sentAs(kind, json, said)), kind, `${path} ${shown(nasty)}`)
      await post('/api/v1/sessions', { event, key: nasty })
      await post('/api/v1/sessions', { event: nasty, key: nasty })
      await post('/api/v1/sessions', { event, key: '7K3M-9QXT-4CBR', email: nasty })
      await post(`/api/v1/events/${event}/lost-key`, { email: nasty })
      if (kind !== 'json') return
      const attribution = { source: nasty, campaign: nasty, via: nasty, referrer: nasty, landing: nasty }
      await post(registrations, {}, quickForm({ email, attribution }))
      await post(`/api/v1/events/${event}/steps`, { step: 'tapped', about: nasty })
    })
  })

  test(`no string breaks an answer, sent as ${kind} @js`, async () => {
    test.setTimeout(240_000)
    const { client } = await newProven()
    const method = kind === 'json' ? 'PATCH' : 'POST'
    await forAll(nastyStrings, async (nasty) => {
      for (const points of answerGroups) {
        const answers = Object.fromEntries(points.map((point) => [point, nasty]))
        const form = { _method: 'PATCH', page: `/en/${event}/visit/details`, ...answers }
        const answer = await client.call(method, '/api/v1/me/answers', sentAs(kind, { answers }, form))
        judge(answer, kind, `${points} ${shown(nasty)}`)
      }
    })
    for (const path of ['', '/details', '/conference', '/matching', '/details/name'])
      expect((await client.call('GET', `/en/${event}/visit${path}`)).status).toBe(200)
    expect((await client.call('GET', '/api/v1/me/pass.png')).status).toBe(200)
  })
}

/** Well-formed and short enough to stand in an address; a dot alone is gone before it is sent. */
const inAddresses = nastyStrings
  .filter((nasty) => nasty !== '' && nasty !== '.' && nasty.isWellFormed() && nasty.length < 500)
  .map(encodeURIComponent)

test('no string in a path or a query of a visitor breaks it @js', async () => {
  test.setTimeout(240_000)
  const { client } = await newProven()
  await forAll(inAddresses, async (nasty) => {
    const paths = [
      `/r/${nasty}`,
      `/l/${nasty}`,
      `/${nasty}?via=${nasty}`,
      `/en/${nasty}`,
      `/en/${event}/${nasty}`,
      `/en/${event}/visit/${nasty}`,
      `/en/${event}/visit/details/${nasty}?again=${nasty}&sent=${nasty}`,
      `/en/${event}/register?again=${nasty}&utm_source=${nasty}`,
      `/api/v1/me/plan?service=${nasty}`,
      `/api/v1/me/files/${nasty}`,
      `/api/v1/events/${nasty}/steps/landed.gif`,
    ]
    for (const path of paths) expect.soft((await client.call('GET', path)).status, path).toBeLessThan(500)
    const changes = [
      `/api/v1/events/${nasty}/registrations`,
      `/api/v1/events/${nasty}/lost-key`,
      `/l/${nasty}`,
      `/api/v1/me/submissions/${nasty}`,
    ]
    for (const path of changes)
      expect.soft((await client.call('POST', path, { form: {} })).status, path).toBeLessThan(500)
    expect
      .soft((await client.call('PUT', `/api/v1/me/services/${nasty}`, { json: {} })).status, nasty)
      .toBeLessThan(500)
  })
})

test('no string in a path or a query of the desk breaks it @js', async () => {
  test.setTimeout(240_000)
  const desk = await newOrganiser()
  const api = `/api/v1/events/${event}`
  await forAll(inAddresses, async (nasty) => {
    for (const path of [
      `${api}/registrations?q=${nasty}`,
      `${api}/registrations?cursor=${nasty}`,
      `${api}/registrations?limit=${nasty}`,
      `${api}/registrations.csv?q=${nasty}&channel=${nasty}`,
      `/api/v1/events/${nasty}/figures`,
      `/organiser/registrations/${nasty}`,
    ])
      expect.soft((await desk.call('GET', path)).status, path).toBeLessThan(500)
  })
})

test('no string in a header breaks it @js', async () => {
  test.setTimeout(240_000)
  const plain = [
    'User-Agent',
    'Accept-Language',
    'Referer',
    'Accept',
    'X-Forwarded-For',
    'If-None-Match',
    'Range',
    'X-Request-Id',
  ]
  const groups = [plain, ['Cookie'], ['RSC', 'Next-Router-State-Tree', 'Next-Router-Prefetch']]
  const sendable = nastyStrings.filter((nasty) => /^[\x20-\x7e]{1,500}$/.test(nasty))
  await forAll(sendable, async (nasty) => {
    for (const names of groups) {
      const headers = Object.fromEntries(names.map((name) => [name, nasty]))
      const page = await newClient().call('GET', `/en/${event}/key`, { headers })
      expect.soft(page.status, `${names} ${nasty}`).toBeLessThan(500)
      const posted = await newClient().call('POST', registrations, { json: quickForm({ email }), headers })
      expect.soft(posted.status, `${names} ${nasty}`).toBe(201)
    }
    const action = await newClient().call('POST', `/organiser`, { form: {}, headers: { 'Next-Action': nasty } })
    expect.soft(action.status, `Next-Action ${nasty}`).toBeLessThan(500)
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
