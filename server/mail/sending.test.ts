import { afterEach, expect, test, vi } from 'vitest'
import { formatKey, newKey } from '#lib/key.ts'
import { linkToken } from '#lib/tokens.ts'
import { deliver } from './deliver.ts'
import { openDesk, type Said, until } from './desk.testing.ts'
import { openSink } from './sink.testing.ts'
import { openTransport } from './transport.ts'
import { startWorker } from './worker.ts'

// Each test opens a database, a server and a pool; a busy machine takes its time.
vi.setConfig({ testTimeout: 20_000 })

const closing: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

/** Sends one mail to a real server and reads what came. */
async function sent(said: Said = {}) {
  const { desk, queue, rows, onAlarm } = await openDesk()
  const sink = await openSink()
  const transport = openTransport(sink.url)
  const ids = await queue(said)
  const worker = startWorker({ ...desk, onAlarm, deliver: (message) => deliver(desk, transport, message), pollMs: 20 })
  closing.push(sink.close, () => transport.close(), worker.stop)
  await until(async () => (await rows()).every(({ state }) => state !== 'queued' && state !== 'sending'))
  const [row] = await rows()
  const key = formatKey(newKey(desk.secret, ids.registrationId, 1))
  const link = `${desk.publicUrl}/l/${linkToken(desk.secret, ids.linkId)}`
  return { arrived: sink.arrived, row, key, link, ...ids }
}

const header = (raw: string) => raw.slice(0, raw.indexOf('\r\n\r\n'))
const headerOf = (mail: { headers: { key: string; value: string }[] }, key: string) =>
  mail.headers.find((each) => each.key === key)?.value
const linesThatAre = (text: string | undefined, line: string) =>
  (text ?? '').split('\n').filter((each) => each === line).length
const timesIn = (text: string | undefined, part: string) => (text ?? '').split(part).length - 1

test('a welcome mail holds the key and the link once, alone on their lines, and in no header', async () => {
  const { arrived, row, key, link } = await sent()
  const [{ raw, mail }] = arrived as [(typeof arrived)[0]]

  expect(row).toMatchObject({ state: 'sent', attempts: 1, lastError: null })
  for (const secret of [key, link]) {
    expect(linesThatAre(mail.text, secret)).toBe(1)
    expect(timesIn(mail.text, secret)).toBe(1)
    expect(mail.html).toContain(secret)
    expect(header(raw)).not.toContain(secret)
  }
  expect(mail.headers.map(({ value }) => value).join('\n')).not.toMatch(
    new RegExp(`${key}|${key.replaceAll('-', '')}|/l/`),
  )
})

test('it has one recipient and says what it is', async () => {
  const { arrived, messageId } = await sent()
  const [{ to, from, mail }] = arrived as [(typeof arrived)[0]]

  expect(arrived).toHaveLength(1)
  expect(to).toEqual(['li.wei@visitors.example'])
  expect(from).toBe('no-reply@nutra-expo.example')
  expect(mail.to).toEqual([{ name: '', address: 'li.wei@visitors.example' }])
  expect(mail.cc ?? mail.bcc).toBeUndefined()
  expect(mail.messageId).toBe(`<${messageId}@visit.nutra-expo.example>`)
  expect(headerOf(mail, 'auto-submitted')).toBe('auto-generated')
  expect(headerOf(mail, 'content-language')).toBe('en')
  expect(Date.now() - Date.parse(mail.date ?? '')).toBeLessThan(60_000)
})

test('the pass stands inside the mail as a picture', async () => {
  const { arrived } = await sent()
  const [{ mail }] = arrived as [(typeof arrived)[0]]

  const [pass] = mail.attachments
  expect(mail.attachments).toHaveLength(1)
  expect(pass).toMatchObject({ mimeType: 'image/png', disposition: 'inline', contentId: '<pass@foyer>', related: true })
  expect(mail.html).toContain('src="cid:pass@foyer"')
  expect(mail.html).toMatch(/<img[^>]+alt="Pass for Nutra Expo 2027, 李伟/)
})

test.each([
  ['en', 'Open my visit', 'your pass and key for Nutra Expo 2027'],
  ['zh-CN', '打开我的参观', '您的新萃展 2027 参观证和登记码'],
  ['zh-TW', '打開我的參觀', '您的新萃展 2027 參觀證與登記碼'],
] as const)('a mail in %s speaks that language throughout', async (locale, button, subject) => {
  const { arrived, key, link } = await sent({ message: { locale }, registration: { name: '𠮷田 Zoë' } })
  const [{ mail }] = arrived as [(typeof arrived)[0]]

  expect(mail.subject).toContain(subject)
  expect(mail.subject).toContain('𠮷田 Zoë')
  expect(mail.html).toContain(`lang="${locale}"`)
  expect(mail.html).toContain(button)
  expect(mail.text).toContain(button)
  expect(linesThatAre(mail.text, key)).toBe(1)
  expect(linesThatAre(mail.text, link)).toBe(1)
  expect(headerOf(mail, 'content-language')).toBe(locale)
})

test('before proof a stranger’s words go nowhere: no company, no name with a link in it', async () => {
  const { arrived } = await sent({ registration: { name: 'Win at evil.com', company: 'Buy pills now' } })
  const [{ mail }] = arrived as [(typeof arrived)[0]]

  expect(`${mail.subject}${mail.text}${mail.html}`).not.toMatch(/evil|pills/)
  expect(mail.subject).toBe('Your pass and key for Nutra Expo 2027')
  expect(mail.html).toContain('You are in.')
})

test('the owner reads what was just typed, as far as a stranger’s words may go', async () => {
  const { arrived, key } = await sent({
    message: { template: 'someone-sent' },
    registration: { provedAt: new Date() },
    answers: { name: `${'Long Name '.repeat(10)}`, company: 'Visit evil.com', email: 'li.wei@visitors.example' },
  })
  const [{ mail }] = arrived as [(typeof arrived)[0]]

  expect(mail.text).toContain(`Name: ${'Long Name '.repeat(4).trim()}\n`)
  expect(`${mail.text}${mail.html}`).not.toContain('evil.com')
  expect(mail.text?.indexOf('Open my visit')).toBeLessThan(mail.text?.indexOf('Long Name') ?? 0)
  expect(linesThatAre(mail.text, key)).toBe(1)
})

test.each(['address-change', 'leave', 'whitepaper'] as const)('%s carries its link and no key', async (template) => {
  const { arrived, key, link } = await sent({ message: { template } })
  const [{ mail }] = arrived as [(typeof arrived)[0]]

  expect(linesThatAre(mail.text, link)).toBe(1)
  expect(`${mail.text}${mail.html}`).not.toContain(key)
  expect(mail.attachments).toEqual([])
})

test('a cancellation is confirmed without a way in', async () => {
  const { arrived, key, link } = await sent({
    message: { template: 'cancelled' },
    registration: { status: 'cancelled' },
  })
  const [{ mail }] = arrived as [(typeof arrived)[0]]

  expect(mail.subject).toContain('is cancelled')
  expect(`${mail.text}${mail.html}`).not.toContain(key)
  expect(`${mail.text}${mail.html}`).not.toContain(link)
})

test('a welcome to somebody who cancelled meanwhile is not sent', async () => {
  const { arrived, row } = await sent({ registration: { status: 'cancelled' } })

  expect(arrived).toEqual([])
  expect(row).toMatchObject({ state: 'withheld', lastError: 'cancelled meanwhile' })
})

test.each([
  'a@x.example\r\nBcc: v@y.example',
  'a@x.example,v@y.example',
  '"a@evil.example x"@x.example',
  'a＠evil.example@x.example',
  'a@x.example>',
  'mıke@x.example',
])('T15: %j never reaches the server', async (address) => {
  const { arrived, row } = await sent({ message: { address } })

  expect(arrived).toEqual([])
  expect(row).toMatchObject({ state: 'failed', lastError: 'not a mailbox' })
})

test('T15: a line break in a name starts no header', async () => {
  const { arrived } = await sent({ registration: { name: 'Li\r\nBcc: v@y.example' } })
  const proved = await sent({ registration: { name: 'Li\r\nBcc: v@y.example', provedAt: new Date() } })

  for (const { to, mail } of [...arrived, ...proved.arrived]) {
    expect(to).toEqual(['li.wei@visitors.example'])
    expect(mail.bcc).toBeUndefined()
    expect(mail.headers.map(({ key }) => key)).not.toContain('bcc')
  }
})

test('an old address hears that it was changed, without a key, a way in or the new address', async () => {
  const { arrived, key, link } = await sent({
    message: { template: 'address-changed', address: 'old@visitors.example' },
    registration: { address: 'new@visitors.example', provedAt: new Date() },
  })
  const [{ mail }] = arrived as [(typeof arrived)[0]]

  expect(mail.text).toContain('It was not you?')
  for (const secret of [key, link, 'new@visitors.example']) expect(`${mail.text}${mail.html}`).not.toContain(secret)
})

test.each(['welcome', 'lost-key'] as const)(
  'a %s still queued for an old address is not sent there',
  async (template) => {
    const { arrived } = await sent({
      message: { template, address: 'old@visitors.example' },
      registration: { address: 'new@visitors.example' },
    })

    expect(arrived).toEqual([])
  },
)
