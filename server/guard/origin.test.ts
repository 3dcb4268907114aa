import { afterAll, beforeAll, expect, test } from 'vitest'
import { startGuard } from './guard.testing.ts'
import { isOurHost } from './origin.ts'

let served: Awaited<ReturnType<typeof startGuard>>
let changes = 0

beforeAll(async () => {
  served = await startGuard((_, response) => {
    changes += 1
    response.end('done')
  })
})
afterAll(() => served.close())

const origins = ['ours', 'also ours', 'https://evil.test', 'null', 'garbage', undefined]
const sites = ['same-origin', 'same-site', 'cross-site', 'none', undefined]
const matrix = origins.flatMap((origin) => sites.map((site) => ({ origin, site })))

test.each(matrix)('a change sent from Origin $origin with Sec-Fetch-Site $site', async ({ origin, site }) => {
  const ours = origin === 'ours' || origin === 'also ours'
  const allowed = origin === undefined ? site === undefined || site === 'same-origin' || site === 'none' : ours
  const written = { ours: served.origin, 'also ours': `http://127.0.0.1:${served.port}` }[origin ?? ''] ?? origin
  const headers = {
    cookie: 'foyer_visitor=x',
    ...(written && { origin: written }),
    ...(site && { 'sec-fetch-site': site }),
  }
  const before = changes

  const answer = await served.ask('/api/v1/me/answers', { method: 'POST', headers, body: 'a=1' })

  expect(answer.status).toBe(allowed ? 200 : 403)
  expect(changes - before).toBe(allowed ? 1 : 0)
  if (!allowed) expect(JSON.parse(answer.text)).toMatchObject({ status: 403, code: 'foreign-origin' })
})

test('reading is free to all', async () => {
  const answer = await served.ask('/api/v1/openapi.json', {
    headers: { origin: 'https://evil.test', 'sec-fetch-site': 'cross-site' },
  })

  expect(answer.status).toBe(200)
})

test('another host is not ours', async () => {
  const answer = await served.ask('/en/expo', {
    headers: { host: 'evil.test', 'x-forwarded-host': `localhost:${served.port}` },
  })

  expect(answer.status).toBe(421)
})

test.each([
  ['visit.example', true],
  ['visit.example:443', true],
  ['VISIT.example', true],
  ['visit.example:8443', false],
  ['visit.example.evil.test', false],
  ['visit.example@evil.test', false],
  ['', false],
  [undefined, false],
])('host %s of https://visit.example', (host, ours) => {
  expect(isOurHost(host, ['https://visit.example'])).toBe(ours)
})
