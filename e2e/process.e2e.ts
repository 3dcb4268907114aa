import { expect, test } from '@playwright/test'
import { places } from './places.ts'

const event = '/en/nutra-expo-2027'
const registrations = '/api/v1/events/nutra-expo-2027/registrations'

const answers: [string, number, string, RequestInit?][] = [
  ['the landing', 200, event],
  ['a page drawn now', 200, `${event}/key`],
  ['a redirect', 307, '/'],
  ['another spelling', 308, '/zh-hk/nutra-expo-2027'],
  ['a refused form', 303, registrations, { method: 'POST', body: new URLSearchParams({ name: '' }) }],
  ['a page that is not there', 404, '/en/no-such-expo'],
  ['an answer that is not there', 404, '/api/v1/nothing'],
  ['too much', 413, registrations, { method: 'POST', body: new URLSearchParams({ name: 'x'.repeat(300_000) }) }],
  ['another type', 415, registrations, { method: 'POST', body: 'x', headers: { 'content-type': 'text/plain' } }],
  ['another site', 403, registrations, { method: 'POST', body: 'x', headers: { origin: 'https://evil.test' } }],
  ['health', 200, '/healthz'],
  ['readiness', 200, '/readyz'],
]

test.describe('T25: every answer carries its headers @js', () => {
  for (const [name, status, path, init] of answers) {
    test(`${status}: ${name}`, async () => {
      const answer = await fetch(places.url + path, { redirect: 'manual', ...init })

      expect(answer.status).toBe(status)
      expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      expect(answer.headers.get('content-security-policy')).not.toMatch(/unsafe-(inline|eval)/)
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      expect(answer.headers.get('referrer-policy')).toBe('same-origin')
      expect(answer.headers.get('cross-origin-opener-policy')).toBe('same-origin')
      expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin')
      expect(answer.headers.get('x-powered-by')).toBeNull()
    })
  }
})

test('pages hydrate and nothing they do breaks their policy @js', async ({ page }) => {
  const violations: string[] = []
  page.on('console', (message) => {
    if (/Content Security Policy|hydrat/i.test(message.text())) violations.push(message.text())
  })

  for (const path of [
    event,
    `/zh-TW/nutra-expo-2027`,
    `${event}/key`,
    `${event}/register`,
    '/en/no-such-expo',
    '/organiser',
  ]) {
    await page.goto(path, { waitUntil: 'networkidle' })
  }

  expect(violations).toEqual([])
})
