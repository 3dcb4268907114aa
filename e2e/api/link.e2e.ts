import { expect, test } from '@playwright/test'
import { mailTo } from '../mailbox.ts'
import { newClient } from './client.ts'
import { event, linkIn, newAddress, newProven, register } from './visitors.ts'

const scanners: Record<string, string>[] = [
  { 'User-Agent': 'Mozilla/5.0 (compatible; MSIE 9.0; Windows NT 6.1) SafeLinks' },
  { 'User-Agent': 'Microsoft Office/16.0 (Microsoft Outlook 16.0)', Purpose: 'prefetch' },
  { 'Sec-Purpose': 'prefetch;prerender', 'X-Moz': 'prefetch' },
  { 'User-Agent': 'WeChat/8.0 MicroMessenger', Accept: 'text/html' },
]

test('scanners cannot use a link up; a POST does, once @js', async () => {
  const email = newAddress()
  await register(newClient(), { email, name: 'Wang Fang', locale: 'zh-CN' })
  const mail = await mailTo(email)
  const reader = newClient()

  for (let n = 0; n < 3; n++) {
    const head = await reader.call('HEAD', linkIn(mail))
    expect([head.status, head.cookies, head.text]).toEqual([200, [], ''])
  }
  for (let n = 0; n < 20; n++) {
    const page = await reader.call('GET', linkIn(mail), { headers: scanners[n % scanners.length] })
    expect([page.status, page.cookies]).toEqual([200, []])
  }
  const page = await reader.call('GET', linkIn(mail))
  expect(page.text).toContain('<html lang="zh-CN"')
  expect(page.text).toContain('W***')
  expect(page.text).not.toContain('Wang Fang')
  expect(page.text).not.toContain(email)
  expect(page.headers.get('cache-control')).toContain('no-store')

  const used = await reader.call('POST', linkIn(mail))
  expect([used.status, used.location]).toEqual([303, `/zh-CN/${event}/visit`])
  expect((await reader.call('GET', '/api/v1/me')).body.proved).toBe(true)

  const other = newClient()
  const again = await other.call('POST', linkIn(mail))
  expect([again.status, again.body.code, other.cookies.size]).toEqual([410, 'used-link', 0])
  const gone = await other.call('GET', linkIn(mail))
  expect(gone.status).toBe(410)
  expect(gone.text).toContain(`/api/v1/events/${event}/lost-key`)
  expect(gone.text).toContain('登记码')
})

test('a browser that posts a used link sees the page that says so, a stranger one that knows nothing @js', async () => {
  const { mail } = await newProven()
  const browser = { headers: { Accept: 'text/html' }, form: {} }

  const used = await newClient().call('POST', linkIn(mail), browser)
  expect([used.status, used.location]).toEqual([303, linkIn(mail)])

  const unknown = newClient()
  expect((await unknown.call('POST', '/l/no-such-token-anywhere')).body.code).toBe('unknown-link')
  expect((await unknown.call('GET', '/l/no-such-token-anywhere')).status).toBe(404)
  expect((await unknown.call('GET', `/l/${'x'.repeat(3000)}`)).status).toBe(404)
})

test('the key in the mail opens the visit in any spelling, and a lost key is sent again @js', async () => {
  const email = newAddress()
  await register(newClient(), { email })
  const { key = '' } = await mailTo(email)
  const wide = key.replaceAll(/[0-9A-Z]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))
  const oh = key.replaceAll('0', 'o').replaceAll('1', 'l')

  for (const typed of [key, key.toLowerCase().replaceAll('-', ''), ` ${key.replaceAll('-', ' ')} `, wide, oh]) {
    const visitor = newClient()
    const opened = await visitor.call('POST', '/api/v1/sessions', { json: { event, key: typed } })
    expect(opened.status, typed).toBe(201)
    expect(opened.body).toEqual({ event, number: expect.stringMatching(/^NE27-/), next: `/en/${event}/visit` })
    expect((await visitor.call('GET', '/api/v1/me')).body.proved).toBe(true)
  }
  const lost = await newClient().call('POST', `/api/v1/events/${event}/lost-key`, { json: { email, locale: 'zh-TW' } })
  expect(lost.status).toBe(202)
  expect((await mailTo(email, 2)).key).toBe(key)
})

test('signing out ends the session at once, copied cookies included @js', async () => {
  const { client, key } = await newProven()
  const copied = newClient(undefined, new Map(client.cookies))

  expect((await client.call('DELETE', '/api/v1/sessions')).status).toBe(204)
  expect(client.cookies.size).toBe(0)
  expect((await copied.call('GET', '/api/v1/me')).body.code).toBe('no-session')

  const form = { event, key, locale: 'en' }
  expect((await client.call('POST', '/api/v1/sessions', { form })).location).toBe(`/en/${event}/visit`)
  const out = await client.call('POST', '/api/v1/sessions', { form: { _method: 'DELETE', locale: 'en' } })
  expect([out.status, out.location]).toEqual([303, `/en/${event}/key`])
  const locked = await client.call('GET', `/en/${event}/visit`)
  expect([locked.status, locked.location]).toEqual([307, `/en/${event}/key`])
})

test('a campaign link leads to the landing and says where it came from @js', async () => {
  const go = async (code: string) => (await newClient().call('GET', `/r/${code}`)).location

  const known = await newClient().call('GET', '/r/no-such-campaign', { headers: { 'Accept-Language': 'zh' } })
  expect([known.status, known.location]).toEqual([302, `/zh-CN/${event}?via=no-such-campaign`])
  expect(await go('a%26b%3Dc%23d')).toBe(`/en/${event}?via=a%26b%3Dc%23d`)
  expect(await go(`${'a'.repeat(99)}${encodeURIComponent('𠮷')}`)).toMatch(/^\/en\/nutra-expo-2027\?via=a{99}/)
})
