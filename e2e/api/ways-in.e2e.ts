import { readdirSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { places } from '../places.ts'
import { type Client, newClient } from './client.ts'
import { newOrganiser } from './organiser.ts'
import { event, register } from './visitors.ts'

/** Addresses below a folder of `app/`, with something real in place of what varies: a new page is covered by itself. */
function addressesBelow(folder: string, kind: RegExp, real: Readonly<Record<string, string>>): string[] {
  return readdirSync(`app/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => kind.test(name))
    .map((name) => `/${folder}/${name.replace(/\/?(page|route)\.tsx?$/, '')}`.replace(/\/$/, ''))
    .map((path) => path.replace(/\[(\.\.\.)?(\w+)\]/g, (_, _rest, name: string) => real[name] ?? 'anything'))
}

/** What anybody may read below an event. */
const forAnybody = /\/(event\.ics|exhibitors|talks|talks\.ics|talks\/[\w.]+|steps\/landed\.gif)$/

const oddWays = (path: string): string[] => [
  path,
  `${path}?_rsc=1`,
  `${path}.rsc`,
  `${path}.segments/_tree.segment.rsc`,
  `${path}.segments/_full.segment.rsc`,
  `${path}/`,
  `/${path}`,
  path.replace('/o', '/%6f').replace('/api', '/%61pi'),
  path.replace('/o', '/O').replace('/api', '/API'),
  `/en/..%2f..${path}`,
  `/_next/data/build${path}.json`,
  `/_next/..${path}`,
]

const subrequests = ['middleware', 'src/middleware', 'pages/_middleware'].map((name) => Array(5).fill(name).join(':'))
const tricks: Record<string, string>[] = [
  {},
  ...subrequests.map((value) => ({ 'x-middleware-subrequest': value })),
  { rsc: '1' },
  { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
  { rsc: '1', 'next-router-state-tree': '%5B%22%22%2C%7B%7D%5D', 'next-url': '/organiser' },
  {
    'x-nextjs-data': '1',
    'x-matched-path': '/organiser',
    'x-invoke-path': '/organiser',
    'x-rewrite-url': '/organiser',
  },
  { 'x-foyer-peer': '127.0.0.1', 'x-forwarded-for': '127.0.0.1', 'x-nonce': 'n', 'x-original-url': '/organiser' },
]

/** The text a page shows: pieces long enough to be told from another page's. Titles of pages are the same for everybody. */
const shown = (html: string): string[] =>
  html
    .replaceAll(/<(script|style|title)[\s\S]*?<\/\1>/g, '')
    .split(/<[^>]*>/)
    .map((text) => text.trim())
    .filter((text) => text.length > 15)

/** What a page says; nothing where there is none. */
async function textsOf(client: Client, path: string): Promise<string[]> {
  const { status, text } = await client.call('GET', path)
  return status === 200 ? shown(text) : []
}

test('T8: no way in shows a stranger a byte of what organisers see @js', async () => {
  test.setTimeout(240_000)
  const desk = await newOrganiser()
  const name = `Telltale ${crypto.randomUUID()}`
  const { entryNumber } = await register(newClient(), { name })
  const found = await desk.call('GET', `/api/v1/events/${event}/registrations?q=${entryNumber}`)
  const [{ number }] = found.body.registrations
  const [{ id }] = (await desk.call('GET', `/api/v1/events/${event}/messages`)).body.messages
  const real = { event, number, id, file: 's01.ics' }
  const pages = addressesBelow('organiser', /page\.tsx$|route\.ts$/, real).filter((path) => !path.endsWith('/sign-in'))
  const calls = addressesBelow('api/v1/events/[event]', /route\.ts$/, real)
    .map((path) => path.replace('[event]', event))
    .filter((path) => !forAnybody.test(path))
  expect(pages.length).toBeGreaterThan(10)
  expect(calls.length).toBeGreaterThan(5)

  // What is to be kept from strangers: all that an organiser reads, less what a stranger reads anyway.
  const anybodys = new Set(shown((await newClient().call('GET', '/organiser/sign-in')).text))
  for (const path of ['/organiser/nothing', '/en', '/en/nothing', `/en/${event}`])
    for (const text of shown((await newClient().call('GET', path)).text)) anybodys.add(text)
  const secrets = new Set([name, entryNumber, number])
  for (const path of pages) for (const text of await textsOf(desk, path)) if (!anybodys.has(text)) secrets.add(text)
  expect(secrets.size).toBeGreaterThan(100)

  const asked = [...pages, ...calls].flatMap(oddWays).flatMap((path) => tricks.map((headers) => ({ path, headers })))
  const leaks: string[] = []
  const lane = async () => {
    for (let next = asked.pop(); next; next = asked.pop()) {
      const { path, headers } = next
      const answer = await fetch(places.url + path, { headers, redirect: 'manual' })
      const text = await answer.text()
      // What a stranger asked for by name is said back to them.
      const known = [...secrets].filter((secret) => text.includes(secret) && !path.includes(secret))
      const opened = calls.includes(path) && answer.status < 300
      if (known.length > 0 || opened || answer.status >= 500)
        leaks.push(`${answer.status} ${path} ${JSON.stringify(headers)}: ${known.slice(0, 3).join(' | ')}`)
    }
  }
  await Promise.all(Array.from({ length: 8 }, lane))
  expect(leaks).toEqual([])
})
