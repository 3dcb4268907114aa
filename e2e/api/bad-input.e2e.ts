import { expect, test } from '@playwright/test'
import Database from 'better-sqlite3'
import { formatKey, newKey } from '#lib/key.ts'
import { mailTo } from '../mailbox.ts'
import { places } from '../places.ts'
import { newClient } from './client.ts'
import { event, newAddress, newProven, quickForm, register, registrations } from './visitors.ts'

/** Rows about an address or a company anywhere they could have been written. */
function rowsAbout(text: string): number {
  const database = new Database(`${places.dataFolder}/foyer.db`, { readonly: true })
  const count = database.prepare(
    `select (select count(*) from registrations where address = @text or company = @text)
          + (select count(*) from submissions where answers like '%' || @text || '%')
          + (select count(*) from messages where address = @text)`,
  )
  const found = Number(count.pluck().get({ text }))
  database.close()
  return found
}

const at = (pointer: string, code: string) => ({ pointer, code })

/** What is sent beside a good form, and the error it is refused with. */
const refused: [string, Record<string, unknown>, { pointer: string; code: string }][] = [
  ['no name', { name: undefined }, at('/name', 'required')],
  ['an empty name', { name: '' }, at('/name', 'required')],
  ['a name of spaces', { name: ' \u3000\u200b ' }, at('/name', 'required')],
  ['null', { name: null }, at('/name', 'required')],
  ['an over-long name', { name: 'x'.repeat(81) }, at('/name', 'too-long')],
  ['an endless name', { name: 'x'.repeat(20_000) }, at('/name', 'too-long')],
  ['an over-long company', { company: '长'.repeat(121) }, at('/company', 'too-long')],
  ['a number', { name: 5 }, at('/name', 'wrong-type')],
  ['a list', { company: ['Harbour Foods'] }, at('/company', 'wrong-type')],
  ['an object', { email: { address: 'x' } }, at('/email', 'wrong-type')],
  ['NUL', { name: 'Li\0Wei' }, at('/name', 'invalid')],
  ['half a character', { name: 'Li\ud800' }, at('/name', 'invalid')],
  ['a line break', { name: 'Li\r\nWei' }, at('/name', 'invalid')],
  ['an address without a dot', { email: 'a@b' }, at('/email', 'invalid')],
  ['a quoted local part', { email: '"li wei"@x.example' }, at('/email', 'invalid')],
  ['a local part that is not ASCII', { email: 'lì@x.example' }, at('/email', 'invalid')],
  ['two addresses', { email: 'a@x.example, b@x.example' }, at('/email', 'invalid')],
  ['an over-long address', { email: `${'a'.repeat(250)}@x.example` }, at('/email', 'too-long')],
  ['no tick', { privacy: undefined }, at('/privacy', 'required')],
  ['a tick taken back', { privacy: false }, at('/privacy', 'required')],
  ['a tick in words', { privacy: 'yes' }, at('/privacy', 'wrong-type')],
  ['an unknown locale', { locale: 'fr' }, at('/locale', 'unknown-option')],
  ['a short id', { submissionId: 'short' }, at('/submissionId', 'invalid')],
  ['an id of other characters', { submissionId: 'x'.repeat(20).concat('/..') }, at('/submissionId', 'invalid')],
  ['an unknown field', { shoeSize: 44 }, at('/shoeSize', 'unknown-field')],
]

test('each bad answer is refused with its code and a sentence, and nothing is written @js', async () => {
  for (const [what, wrong, error] of refused) {
    const company = `Nobody ${newAddress()}`
    const json = quickForm({ company, ...wrong })
    const visitor = newClient()

    const { status, body } = await visitor.call('POST', registrations, { json: { locale: 'zh-CN', ...json } })

    expect.soft([status, body.code], what).toEqual([422, 'invalid'])
    const detail = wrong.locale ? /\S/ : /\p{Script=Han}/u
    expect.soft(body.errors, what).toEqual([{ ...error, detail: expect.stringMatching(detail) }])
    expect.soft(rowsAbout(company) + rowsAbout(String(json.email)), what).toBe(0)
    expect.soft(visitor.cookies.size, what).toBe(0)
  }
})

test('everything wrong at once is said at once @js', async () => {
  const { body } = await newClient().call('POST', registrations, { json: { name: '', email: 'a@b', more: 1 } })

  expect(
    body.errors.map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`).sort(),
  ).toEqual(['/company required', '/email invalid', '/more unknown-field', '/name required', '/privacy required'])
})

test('a closed event takes nobody @js', async () => {
  const json = quickForm()
  const closed = await newClient().call('POST', '/api/v1/events/nutra-expo-2026/registrations', { json })

  expect([closed.status, closed.body.code]).toEqual([409, 'closed'])
  expect(rowsAbout(json.email)).toBe(0)
})

test('a key mistyped, unknown or of another event opens nothing, in the language of the reader @js', async () => {
  const { key } = await newProven()
  const signIn = async (json: object) =>
    (await newClient().call('POST', '/api/v1/sessions', { json: { event, ...json } })).body

  expect(await signIn({ key: key.replace(/.$/, (last) => (last === '7' ? '8' : '7')), locale: 'zh-TW' })).toMatchObject(
    {
      code: 'mistyped-key',
      title: '請核對登記碼：有一位似乎不對',
    },
  )
  expect((await signIn({ key: '' })).code).toBe('mistyped-key')
  expect((await signIn({ key: formatKey(newKey('another secret', 'x', 1)) })).code).toBe('unknown-key')
  expect((await signIn({ key, event: 'nutra-expo-2026' })).code).toBe('unknown-key')
  expect((await signIn({ key, email: newAddress() })).code).toBe('unknown-key')
  expect((await signIn({ key, event: 'no-such-event' })).code).toBe('unknown-event')
  expect((await signIn({ key: 5 })).errors).toMatchObject([at('/key', 'wrong-type')])
  expect((await signIn({ key, pin: '1' })).errors).toMatchObject([at('/pin', 'unknown-field')])
})

test('every mistyping of a key by one character or two swapped is called one @js', async () => {
  const { key } = await newProven()
  const plain = key.replaceAll('-', '')
  const mistyped: string[] = []
  for (let n = 0; n < plain.length; n++) {
    for (const other of '0123456789ABCDEFGHJKMNPQRSTVWXYZ')
      mistyped.push(`${plain.slice(0, n)}${other}${plain.slice(n + 1)}`)
    if (n > 0) mistyped.push(`${plain.slice(0, n - 1)}${plain[n]}${plain[n - 1]}${plain.slice(n + 1)}`)
  }
  for (const typed of mistyped.filter((each) => each !== plain)) {
    const { body } = await newClient().call('POST', '/api/v1/sessions', { json: { event, key: typed } })
    expect(body.code, typed).toBe('mistyped-key')
  }
})

test('answers that no question offers are refused, and nothing of the same post is saved @js', async () => {
  const { client } = await newProven()
  const save = async (answers: Record<string, unknown>) =>
    (await client.call('PATCH', '/api/v1/me/answers', { json: { answers: { jobTitle: 'Saved', ...answers } } })).body

  expect((await save({ companyType: 'no-such-option' })).errors).toMatchObject([
    at('/answers/companyType', 'unknown-option'),
  ])
  expect((await save({ visitPurpose: ['no-such-option'] })).errors).toMatchObject([
    at('/answers/visitPurpose', 'unknown-option'),
  ])
  expect((await save({ visitPurpose: 'not-a-list' })).errors).toMatchObject([at('/answers/visitPurpose', 'wrong-type')])
  expect((await save({ mobile: '12' })).errors).toMatchObject([at('/answers/mobile', 'invalid')])
  expect((await save({ name: '' })).errors).toMatchObject([at('/answers/name', 'required')])
  expect((await save({ city: 'x'.repeat(81) })).errors).toMatchObject([at('/answers/city', 'too-long')])
  expect((await save({ shoeSize: '44' })).errors).toMatchObject([at('/answers/shoeSize', 'unknown-answer')])
  expect((await save({ emailDomain: 'x.example' })).code).toBe('unknown-answer')
  expect((await save({ email: 'x@y.example' })).code).toBe('not-editable')
  expect((await client.call('GET', '/api/v1/me')).body.answers.jobTitle).toBeUndefined()
})

test('what people really are called and write from is taken, and normalised @js', async () => {
  const local = newAddress().split('@')[0]
  const emails = {
    [` ${local}1@Harbour-Foods.EXAMPLE `]: `${local}1@harbour-foods.example`,
    [`${local}2＠harbour-foods。example`]: `${local}2@harbour-foods.example`,
    [`${local}3@例子.example`]: `${local}3@xn--fsqu00a.example`,
    [`\u200b${local}4@harbour-foods.example\ufeff`]: `${local}4@harbour-foods.example`,
    [`${local}+tag.o'neil@harbour-foods.example`]: `${local}+tag.o'neil@harbour-foods.example`,
  }
  for (const [typed, kept] of Object.entries(emails)) {
    const visitor = newClient()
    await register(visitor, { email: typed })
    expect((await visitor.call('GET', '/api/v1/me')).body.answers.email.value).toBe(kept)
  }
  expect((await mailTo(`${local}2@harbour-foods.example`)).headers.to).toBe(`${local}2@harbour-foods.example`)
})
