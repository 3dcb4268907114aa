import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { cleanLine } from '#lib/answers/lines.ts'
import { safeCell } from '#lib/desk/cells.ts'
import { type Client, newClient } from '../api/client.ts'
import { newOrganiser } from '../api/organiser.ts'
import { event, quickForm, registrations } from '../api/visitors.ts'
import { readCsv } from '../csv.ts'
import { freePort, startServer } from '../own-server.ts'
import { openEach, strangersOn, watch } from './watched.ts'
import { xssStrings } from './xss-strings.ts'

const bigList: string[] = JSON.parse(readFileSync('e2e/naughty-strings/big-list.json', 'utf8'))
const desk = `/api/v1/events/${event}`

/** Somebody who typed one string wherever it was taken. */
type Typist = { client: Client; typed: string; entryNumber: string; kept: readonly string[] }
type Listed = { number: string; name: string; company: string; email: string }

const plain = { name: 'Li Wei', company: 'Harbour Foods' }

/** Registers with a string as name and as company; where one is refused, with an ordinary one there. */
async function type(at: string, typed: string): Promise<Typist> {
  const client = newClient(at)
  const attribution = { source: typed, campaign: typed, via: typed, term: typed, content: typed }
  const said: Record<string, unknown> = { name: typed, company: typed, attribution }
  for (let tries = 0; tries < 4; tries++) {
    const { status, body } = await client.call('POST', registrations, { json: quickForm(said) })
    if (status === 201) {
      const kept = ['name', 'company'].filter((field) => said[field] === typed)
      return { client, typed, entryNumber: body.entryNumber, kept }
    }
    expect(status, JSON.stringify(typed)).toBe(422)
    for (const { pointer } of body.errors) {
      const field = pointer.split('/')[1]
      if (field === 'attribution') delete said.attribution
      else said[field] = plain[field as keyof typeof plain]
    }
  }
  throw new Error(`refused even beside ordinary answers: ${JSON.stringify(typed)}`)
}

async function inTurns<T, R>(all: readonly T[], run: (one: T) => Promise<R>): Promise<R[]> {
  const done: R[] = []
  const left = [...all.entries()]
  const turn = async () => {
    for (let next = left.shift(); next; next = left.shift()) done[next[0]] = await run(next[1])
  }
  await Promise.all(Array.from({ length: 8 }, turn))
  return done
}

async function listAll(organiser: Client): Promise<Listed[]> {
  const all: Listed[] = []
  for (let cursor = ''; ; ) {
    const { body } = await organiser.call('GET', `${desk}/registrations?limit=500${cursor && `&cursor=${cursor}`}`)
    all.push(...body.registrations)
    if (!body.next) return all
    cursor = body.next
  }
}

/** Proves with the link in the mail, which the desk shows while no mail server is set; then answers in free text. */
async function proveAndAnswer(organiser: Client, { client, typed }: Typist, message: string): Promise<string[]> {
  const { text } = await organiser.call('GET', `/organiser/messages/${message}?event=${event}`)
  const [link = ''] = /\/l\/[\w-]+/.exec(text) ?? []
  expect((await client.call('POST', link)).status).toBe(303)
  const taken: string[] = []
  for (const point of ['jobTitle', 'city', 'badgeName', 'purchasingNeeds', 'accessNeeds']) {
    const { status } = await client.call('PATCH', '/api/v1/me/answers', { json: { answers: { [point]: typed } } })
    expect([200, 422]).toContain(status)
    if (status === 200) taken.push(point)
  }
  return taken
}

const enter = (context: BrowserContext, at: string, { cookies }: Client) =>
  context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: at })))

async function openQuietly(page: Page, url: string, statuses = [200]) {
  const answer = await page.goto(url)
  expect.soft(statuses, url).toContain(answer?.status())
  expect.soft(await strangersOn(page), url).toEqual([])
}

test('what watches a page hears what would run there @js', async ({ browser }) => {
  const context = await browser.newContext()
  const heard = await watch(context)
  const html = `<title>x</title><main>${xssStrings.filter((each) => each.includes('onerror')).join('')}</main>`
  await context.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: html }))
  const page = await context.newPage()
  await page.goto('http://raw.test/')

  await expect.poll(() => heard.filter((each) => each.startsWith('dialog')).length).toBeGreaterThan(0)
  const strangers = await strangersOn(page)
  expect(strangers).toContain('window.__xss')
  expect(strangers.filter((each) => each.startsWith('<img')).length).toBeGreaterThan(2)
  await context.close()
})

test('what visitors type is text and nothing else, to an organiser and to themselves @js', async ({ browser }) => {
  test.setTimeout(240_000)
  const dataFolder = mkdtempSync(join(tmpdir(), 'foyer-xss-'))
  const port = await freePort()
  const at = `http://localhost:${port}`
  const server = await startServer(port, dataFolder)
  const began = Date.now()
  try {
    const organiser = await newOrganiser({ url: at, port, dataFolder })
    const strings = [...new Set([...bigList, ...xssStrings])]
    const typists = await inTurns(strings, (typed) => type(at, typed))
    const taken = typists.filter(({ kept }) => kept.length > 0)
    const worst = typists.filter(({ typed }) => xssStrings.includes(typed))
    expect(worst.every(({ kept }) => kept.length === 2)).toBe(true)
    console.log(
      `${strings.length} strings typed: ${taken.length} taken, ${strings.length - taken.length} refused as name and as company`,
    )

    // As typed, but for what is documented: NFC, spaces tidied, what is invisible taken out.
    const listed = await listAll(organiser)
    const { text: csv, headers } = await organiser.call('GET', `${desk}/registrations.csv`)
    expect(headers.get('content-disposition')).toMatch(/^attachment/)
    const rows = new Map(readCsv(csv).map((row) => [row.number, row]))
    const byEntry = new Map([...rows.values()].map((row) => [row.entryNumber, row]))
    for (const { typed, kept, entryNumber } of taken) {
      const row = byEntry.get(entryNumber)
      for (const field of kept) expect.soft(row?.[field]).toBe(safeCell(cleanLine(typed) ?? ''))
    }
    for (const { number, name, company } of listed) {
      expect.soft(rows.get(number)?.name).toBe(safeCell(name))
      expect.soft(rows.get(number)?.company).toBe(safeCell(company))
    }
    const numberOf = ({ entryNumber }: Typist) => byEntry.get(entryNumber)?.number ?? ''

    const messages = (await organiser.call('GET', `${desk}/messages`)).body.messages as { id: string; to: string }[]
    const messageOf = (typist: Typist) => {
      const email = listed.find(({ number }) => number === numberOf(typist))?.email
      return messages.find(({ to }) => to === email)?.id ?? ''
    }
    const proving = worst.filter((typist) => messageOf(typist) !== '').slice(0, 12)
    expect(proving).toHaveLength(12)
    const answered = await inTurns(proving, (typist) => proveAndAnswer(organiser, typist, messageOf(typist)))
    expect(answered.flat().length).toBeGreaterThan(40)
    const submitted = Date.now()

    const context = await browser.newContext()
    const heard = await watch(context)
    await enter(context, at, organiser)
    const list = `${at}/organiser/registrations?event=${event}`
    const seen = new Map<string, string[]>()
    const page = await context.newPage()
    for (let next: string | null = list; next; ) {
      await openQuietly(page, next)
      const shown = await page
        .locator('tbody tr')
        .evaluateAll((all) =>
          all.map((row) =>
            [row.querySelector('th a'), ...row.querySelectorAll('td bdi')].map((e) => e?.textContent ?? ''),
          ),
        )
      for (const [number = '', ...rest] of shown) seen.set(number, rest)
      const more = page.getByRole('link', { name: /^Next \d/ })
      next = (await more.count()) ? new URL((await more.getAttribute('href')) ?? '', at).href : null
    }
    expect(listed.map(({ number, name, email, company }) => [number, name, email, company])).toEqual(
      listed.map(({ number }) => [number, ...(seen.get(number) ?? [])]),
    )

    const detailed = [...proving, ...worst.filter((typist) => !proving.includes(typist))].slice(0, 42)
    await openEach(context, detailed, async (tab, typist) => {
      await openQuietly(tab, `${at}/organiser/registrations/${encodeURIComponent(numberOf(typist))}?event=${event}`)
      expect.soft(await tab.locator('h1').textContent()).toBe(cleanLine(typist.typed))
    })
    const searches = worst.filter((_, index) => index % 6 === 0)
    await openEach(context, searches, async (tab, { typed }) => {
      await openQuietly(tab, `${list}&${new URLSearchParams({ q: typed, channel: typed, state: typed })}`)
      expect.soft(await tab.locator('input[name=q]').inputValue()).toBe(typed.replaceAll('\t', ' '))
    })
    const others = ['', '/funnel', '/channels', '/questions', '/yield', '/flow', '/conference', '/messages']
    const mails = proving.slice(0, 3).flatMap((typist) => {
      const mail = `/messages/${messageOf(typist)}`
      return [mail, `${mail}/body`]
    })
    await openEach(context, [...others, ...mails], (tab, path) =>
      openQuietly(tab, `${at}/organiser${path}?event=${event}`),
    )
    await context.close()

    for (const typist of proving.slice(0, 5)) {
      const own = await browser.newContext()
      const heardThere = await watch(own)
      await enter(own, at, typist.client)
      await openEach(own, ['', '/details', '/details/jobTitle', '/matching'], (tab, path) =>
        openQuietly(tab, `${at}/en/${event}/visit${path}`),
      )
      heard.push(...heardThere)
      await own.close()
    }
    expect(heard).toEqual([])
    const seconds = (from: number, to: number) => Math.round((to - from) / 100) / 10
    console.log(`typed in ${seconds(began, submitted)} s, looked at in ${seconds(submitted, Date.now())} s`)
  } finally {
    server.kill('SIGKILL')
    rmSync(dataFolder, { recursive: true, force: true })
  }
})
