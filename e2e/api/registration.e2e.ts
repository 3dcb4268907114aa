import { expect, test } from '@playwright/test'
import { mailTo } from '../mailbox.ts'
import { newClient } from './client.ts'
import { event, newAddress, newSubmissionId, quickFields, quickForm, registrations } from './visitors.ts'

test('a program registers, and gets its submission, an entry number and the visitor session @js', async () => {
  const visitor = newClient()
  const submissionId = newSubmissionId()
  const attribution = { source: 'partner', medium: 'email', campaign: 'spring', landing: `/en/${event}` }

  const answer = await visitor.call('POST', registrations, {
    json: quickForm({ submissionId, locale: 'zh-TW', marketing: true, attribution }),
  })

  expect(answer.status).toBe(201)
  expect(answer.body).toEqual({
    submissionId,
    entryNumber: expect.stringMatching(/^\d{6,}$/),
    next: `/zh-TW/${event}/visit`,
  })
  expect(answer.cookies).toHaveLength(1)
  expect(answer.cookies[0]).toMatch(/^foyer_visitor=[^;]+; Path=\/; .*HttpOnly; SameSite=lax$/i)
  expect(answer.headers.get('cache-control')).toContain('no-store')
})

for (const kind of ['form', 'multipart'] as const)
  test(`a ${kind} is sent on to my visit with 303 @js`, async () => {
    const visitor = newClient()

    const answer = await visitor.call('POST', registrations, { [kind]: quickFields({ locale: 'zh-CN', unknown: 'x' }) })

    expect([answer.status, answer.location]).toEqual([303, `/zh-CN/${event}/visit`])
    const page = await visitor.call('GET', answer.location ?? '')
    expect(page.status).toBe(200)
    expect(page.text).toContain('Li Wei')
  })

test('a form goes where its next says, on this site only @js', async () => {
  const go = async (next: string) =>
    (await newClient().call('POST', registrations, { form: quickFields({ next }) })).location

  expect(await go(`/en/${event}/visit/conference?from=landing`)).toBe(`/en/${event}/visit/conference?from=landing`)
  const elsewhere = [
    '//evil.test',
    '/\\evil.test',
    'https://evil.test/',
    'javascript:alert(1)',
    '/\t/evil.test',
    '/%0d%0a',
    '',
  ]
  for (const next of elsewhere) expect.soft(await go(next), next).toMatch(/^\/(en\/nutra-expo-2027\/visit|%0d%0a)$/)
})

test('a refused form comes back with everything typed and a summary, and 422 is what a program reads @js', async () => {
  const visitor = newClient()
  const form = quickFields({ name: '陈 <b>思远', email: 'chen@', company: '', locale: 'zh-CN' })

  const refused = await visitor.call('POST', registrations, { form })
  const page = await visitor.call('GET', refused.location ?? '')
  const program = await visitor.call('POST', registrations, {
    json: quickForm({ name: '陈', email: 'chen@', company: '', locale: 'zh-CN' }),
  })

  expect(refused.status).toBe(303)
  expect(refused.location).toMatch(new RegExp(`^/zh-CN/${event}/register\\?again=[\\w-]+$`))
  expect(page.text).toContain('以下内容有误')
  expect(page.text).toContain('value="陈 &lt;b&gt;思远"')
  expect(page.text).toContain('value="chen@"')
  expect(program.status).toBe(422)
  expect(program.body).toMatchObject({ code: 'invalid', title: '以下内容有误', status: 422 })
  expect(program.body.errors.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code])).toEqual([
    ['/email', 'invalid'],
    ['/company', 'required'],
  ])
  expect(visitor.cookies.size).toBe(0)
})

test('what a page knows about the arrival never keeps anybody out @js', async () => {
  for (const attribution of ['{"source":5}', `{"source":"${'x'.repeat(3000)}"}`, '{', '[]', '{"later":"x"}', '\0'])
    expect
      .soft(
        (await newClient().call('POST', registrations, { form: quickFields({ attribution }) })).location,
        attribution,
      )
      .toBe(`/en/${event}/visit`)
})

test('a mobile alone is answered at the email until messages can be sent there @js', async () => {
  const answer = await newClient().call('POST', registrations, {
    json: { name: 'Li Wei', mobile: '138 0000 0000', company: 'Harbour Foods', privacy: true },
  })

  expect(answer.status).toBe(422)
  expect(answer.body.errors[0].pointer).toBe('/email')
})

test('an address is written to in its canonical form @js', async () => {
  const local = newAddress().split('@')[0]
  const sent = await newClient().call('POST', registrations, {
    json: quickForm({ email: `${local?.toUpperCase()}＠例子.中国` }),
  })

  expect(sent.status).toBe(201)
  // The sink shows the domain of the envelope in its own script.
  expect((await mailTo(`${local}@例子.中国`)).headers.to).toBe(`${local}@xn--fsqu00a.xn--fiqs8s`)
})

for (const [locale, words] of Object.entries({
  en: ['Full name', 'Email', 'Company', 'Get my pass'],
  'zh-CN': ['姓名', '电子邮箱', '公司名称', '领取参观证'],
  'zh-TW': ['姓名', '電子郵件', '公司名稱', '領取參觀證'],
}))
  test(`the landing has the quick form in ${locale} @js`, async () => {
    const { status, text } = await newClient().call('GET', `/${locale}/${event}`)

    expect(status).toBe(200)
    for (const name of ['name', 'email', 'company', 'privacy', 'marketing']) expect(text).toContain(`name="${name}"`)
    for (const word of words) expect(text).toContain(word)
    expect(text.match(/type="submit"/g)).toHaveLength(1)
  })
