import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { defaultCatalogue } from '#lib/catalogue/default.ts'
import type { Catalogue, Question } from '#lib/catalogue.ts'
import { freePort, startServer } from '../own-server.ts'
import { newClient } from './client.ts'
import { event, quickForm, registrations } from './visitors.ts'

/** A server of its own, since publishing changes the event for everybody. */
const dataDir = mkdtempSync(join(tmpdir(), 'foyer-catalogue-'))
let server: Awaited<ReturnType<typeof startServer>>
let port = 0

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  port = await freePort()
  server = await startServer(port, dataDir)
})

test.afterAll(() => {
  server.kill('SIGTERM')
  rmSync(dataDir, { recursive: true, force: true })
})

function command(...names: string[]) {
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '', PORT: String(port), PUBLIC_URL: '' }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/catalogue.ts', ...names], { env })
  return { status, said: String(stdout).trim(), line: String(stderr).trim() }
}

const file = (name: string, content: unknown): string => {
  const path = join(dataDir, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

const parking: Question = {
  id: 'parking',
  topic: 'visit',
  label: { en: 'Will you come by car?', 'zh-CN': '您会开车前来吗？', 'zh-TW': '您會開車前來嗎？' },
  seconds: 3,
  fields: [
    {
      id: 'parking',
      kind: 'radio',
      noun: { en: 'whether you come by car', 'zh-CN': '是否开车前来', 'zh-TW': '是否開車前來' },
      options: [
        { id: 'yes', label: { en: 'Yes', 'zh-CN': '是', 'zh-TW': '是' } },
        { id: 'no', label: { en: 'No', 'zh-CN': '否', 'zh-TW': '否' } },
      ],
    },
  ],
  always: [],
}

/** Without questions that services only want, without one kind of company, and with a question of its own. */
function next(version: number, gone: readonly string[]): Catalogue {
  const { points, questions, services } = defaultCatalogue
  return {
    ...defaultCatalogue,
    version,
    points: [
      ...points.map((one) => (gone.includes(one.id) ? { ...one, known: ['observed'] as const } : one)),
      { id: 'parking', label: parking.label, purpose: parking.label, known: ['asked'], counted: true },
    ],
    questions: [
      ...questions
        .filter(({ id }) => !gone.includes(id))
        .map((one) => ({
          ...one,
          fields: one.fields.map((field) =>
            field.id === 'companyType' ? { ...field, options: field.options?.filter(({ id }) => id !== 'oem') } : field,
          ),
        })),
      parking,
    ],
    services: services.map((one) => ({
      ...one,
      wants: [...one.wants.filter((id) => !gone.includes(id)), ...(one.id === 'pass' ? ['parking'] : [])],
    })),
  }
}

async function visitor() {
  const client = newClient(`http://localhost:${port}`)
  expect((await client.call('POST', registrations, { json: quickForm() })).status).toBe(201)
  return client
}

test('what is no catalogue, and what may not be published, is said in one line or by place @js', () => {
  const missing = { ...next(2, []), topics: [] }

  expect(command()).toMatchObject({ status: 2, line: expect.stringMatching(/^Say what to do: .*$/) })
  expect(command('show', 'no-such-show')).toMatchObject({
    status: 2,
    line: expect.stringMatching(/^There is no event .*$/),
  })
  expect(command('check', file('no.json', '{"version":'), event)).toMatchObject({
    status: 2,
    line: expect.stringMatching(/no\.json is no JSON: .*$/),
  })
  expect(command('publish', file('large.json', ' '.repeat(50 * 1024 * 1024)), event)).toMatchObject({
    status: 2,
    line: expect.stringMatching(/large\.json holds 50 MiB; a catalogue has at most 4$/),
  })
  expect(command('check', join(dataDir, 'nothing.json'), event)).toMatchObject({
    status: 2,
    line: expect.stringMatching(/nothing\.json cannot be read: ENOENT$/),
  })
  expect(command('publish', file('topics.json', missing), event)).toMatchObject({
    status: 1,
    said: expect.stringContaining('questions.parking.topic: visit is no topic'),
  })
  expect(command('publish', file('frozen.json', next(1, [])), event)).toMatchObject({
    status: 1,
    said: 'version: 1 is published; costs are frozen: raise the version',
  })
  expect(JSON.parse(command('show', event).said)).toEqual(defaultCatalogue)
})

test('a page from before a publishing loses nothing that is still asked @js', async () => {
  const client = await visitor()
  const save = (json: object) => client.call('PATCH', '/api/v1/me/answers', { json })
  const page = `/en/${event}/visit/conference`
  const post = (fields: Record<string, string | string[]>) =>
    client.call('POST', '/api/v1/me/answers', {
      form: { _method: 'PATCH', locale: 'en', page, next: `/en/${event}/visit`, ...fields },
    })
  const kept = async () => (await client.call('GET', '/api/v1/me')).body.answers

  const published = command('publish', file('second.json', next(2, ['accessNeeds', 'city'])), event)
  expect(published).toMatchObject({ status: 0 })
  expect(published.said.split('\n')).toEqual(
    expect.arrayContaining([
      '+ questions.parking',
      '- questions.accessNeeds',
      '- questions.companyType.fields.companyType.options.oem',
      'Version 2 is published; servers that run take it up within a minute.',
    ]),
  )

  // A program is told; a form is taken as far as it goes.
  expect((await save({ answers: { accessNeeds: 'Step-free way in', jobTitle: 'Chemist' } })).body.code).toBe(
    'unknown-answer',
  )
  expect(await kept()).not.toHaveProperty('jobTitle')
  expect((await save({ answers: { companyType: 'oem' } })).body).toMatchObject({
    code: 'invalid',
    errors: [{ pointer: '/answers/companyType', code: 'unknown-option' }],
  })
  const older = { asked: ['accessNeeds', 'jobTitle'], accessNeeds: 'Step-free way in', jobTitle: 'Chemist' }
  expect(await post({ ...older, confirm: 'city', service: 'conference' })).toMatchObject({
    status: 303,
    location: `/en/${event}/visit`,
  })
  expect(await kept()).toMatchObject({ jobTitle: { value: 'Chemist' } })

  // An option that is gone: the same page again, with everything typed.
  const refused = await post({
    asked: ['city', 'companyType', 'jobTitle'],
    companyType: 'oem',
    jobTitle: 'Head of Flavour',
  })
  expect(refused.location).toMatch(/\/visit\/conference\?again=/)
  const again = (await client.call('GET', refused.location ?? '')).text
  expect(again).toContain('There is a problem')
  expect(await kept()).toMatchObject({ jobTitle: { value: 'Chemist' } })

  // Nothing is left of a form: it is not said to be saved.
  expect((await post({ asked: 'accessNeeds', accessNeeds: 'Step-free' })).location).toMatch(/again=/)

  const { body } = await client.call('GET', '/api/v1/me/plan?service=pass')
  expect(body.optional.map(({ id }: { id: string }) => id)).toContain('parking')
  expect((await save({ answers: { parking: 'yes' } })).status).toBe(200)
})

test('in a browser an older page goes on with what is still asked @js', async ({ page }) => {
  const at = `http://localhost:${port}`
  await page.request.post(`${at}${registrations}`, { data: quickForm() })
  // It leaves one question that somebody only wants; others of the page stay.
  const wanted = ['badgeName', 'heardFrom', 'visitDays', 'preferredChannel']
  const shown = await pageWith(wanted)
  const gone = shown.find((id) => wanted.includes(id)) ?? 'none'
  expect(wanted, shown.join()).toContain(gone)
  const third = next(3, ['accessNeeds', 'city', gone])
  expect(command('publish', file('third.json', third), event)).toMatchObject({ status: 0 })

  for (const input of await page.locator(`form [data-question]:not([data-question=${gone}]) input`).all()) {
    const type = await input.getAttribute('type')
    if (type === 'text' || type === null) await input.fill('Head of Flavour')
  }
  await page.getByRole('button', { name: 'Skip', exact: true }).click()
  await page.waitForLoadState()

  await expect(page.getByText('There is a problem')).toHaveCount(0)
  await expect(page.locator(`[data-question=${gone}]`)).toHaveCount(0)

  /** Skips pages of optional questions until one asks one of these beside another. */
  async function pageWith(ids: readonly string[]): Promise<string[]> {
    for (let pages = 0; pages < 8; pages++) {
      await page.goto(`${at}/en/${event}/visit/pass?more=1`)
      const asked = await page
        .locator('[data-question]')
        .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.question ?? ''))
      if (asked.length > 1 && asked.some((id) => ids.includes(id))) return asked
      const answers = Object.fromEntries(asked.map((id) => [id, null]))
      expect((await page.request.patch(`${at}/api/v1/me/answers`, { data: { answers } })).status()).toBe(200)
    }
    return []
  }
})
