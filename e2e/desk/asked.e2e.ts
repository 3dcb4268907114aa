import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { freePort, startServer } from '../own-server.ts'
import { places } from '../places.ts'
import { answerAll, event, newAddress, prove, questionsOn, register } from '../visitor/steps.ts'
import { password, unique } from './steps.ts'

type Asked = {
  question: string
  shown: number
  answered: number
  open: number
  refused: number | null
  medianSeconds: number | null
}

/** Signs an organiser in by a program, with the cookies of a page of their own. */
async function openDesk(page: Page, port: number, dataDir: string) {
  const env = { ...process.env, PORT: String(port), DATA_DIR: dataDir, PUBLIC_URL: '', DATABASE_URL: '' }
  const email = unique('organiser')
  const link = execFileSync('node_modules/.bin/node', ['scripts/organiser.ts', email], { env, encoding: 'utf8' }).trim()
  const token = new URL(link).searchParams.get('token')
  const opened = await page.request.post('/api/v1/organiser/sessions', { data: { token, email, password } })
  expect(opened.status()).toBe(201)
}

const yieldOf = async (desk: Page) => (await desk.request.get(`/api/v1/events/${event}/yield`)).json()

const asked = async (desk: Page): Promise<Asked[]> =>
  ((await yieldOf(desk)).questions as Asked[]).filter(
    ({ question, shown }) => shown > 0 && !['name', 'email', 'company'].includes(question),
  )

test('what somebody is asked comes out in the figures as it was', async ({ browser }) => {
  test.setTimeout(120_000)
  const javaScriptEnabled = test.info().project.use.javaScriptEnabled ?? true
  const dataDir = mkdtempSync(join(tmpdir(), 'foyer-asked-'))
  const port = await freePort()
  const env = { SMTP_URL: `smtp://127.0.0.1:${places.smtpPort}` }
  const server = await startServer(port, dataDir, { env })
  const baseURL = `http://localhost:${port}`
  const visitor = await (await browser.newContext({ baseURL, javaScriptEnabled, locale: 'en' })).newPage()
  const desk = await (await browser.newContext({ baseURL, javaScriptEnabled })).newPage()
  try {
    await openDesk(desk, port, dataDir)
    await desk.goto(`/organiser/questions?event=${event}`)
    await expect(desk.locator('main')).toContainText('Nobody has been asked yet')
    await desk.goto(`/organiser/yield?event=${event}`)
    await expect(desk.locator('main')).toContainText('Nobody has been asked yet')

    const email = newAddress()
    await register(visitor, 'en', email)
    const matching = `/en/${event}/visit/matching`
    await visitor.request.head(matching)
    for (const purpose of ['Sec-Purpose', 'Purpose'])
      await visitor.request.get(matching, { headers: { [purpose]: 'prefetch' } })
    await visitor.goto(`/en/${event}/visit`)
    expect(await asked(desk)).toEqual([])

    await visitor.goto(matching)
    const first = await questionsOn(visitor)
    await expect.poll(async () => (await asked(desk)).map(({ question }) => question).sort()).toEqual(first.sort())
    await visitor.reload()
    const data = { answers: { mobile: '12' }, service: 'matching' }
    expect((await visitor.request.patch('/api/v1/me/answers', { data })).status()).toBe(422)
    const all = await answerAll(visitor, 'en', 'matching')
    expect(all).toContain('mobile')
    await prove(visitor, 'en', email)

    const shownOnce = (question: string) => ({
      question,
      shown: 1,
      answered: 1,
      open: 0,
      refused: question === 'mobile' ? 1 : 0,
    })
    const figures = (await asked(desk)).filter(({ question }) => all.includes(question))
    expect(figures.map(({ question }) => question).sort()).toEqual([...all].sort())
    for (const row of figures) {
      expect(row).toMatchObject(shownOnce(row.question))
      expect(row.medianSeconds).toBeLessThan(60)
    }
    expect(await yieldOf(desk)).toMatchObject({ overall: { registrations: 1 } })

    expect((await visitor.request.patch('/api/v1/me/answers', { data: { confirm: ['country'] } })).status()).toBe(200)
    const { derivations } = await yieldOf(desk)
    expect(derivations).toMatchObject([{ point: 'country', words: 1, right: 1, weak: false }])

    await desk.goto(`/organiser/questions?event=${event}`)
    const row = desk.getByRole('region', { name: 'What became of each question' }).getByRole('row', { name: /^Mobile/ })
    await expect(row.getByRole('cell')).toHaveText(['1', '1', '0', '0', '0', '1', '0', / s$/, / s$/])
    await desk.goto(`/organiser/yield?event=${event}`)
    await expect(desk.getByRole('region', { name: 'Derivations' })).toContainText('Too few words')
    const csv = await (await desk.request.get(`/api/v1/events/${event}/questions.csv`)).text()
    expect(csv.startsWith('\ufeff"label","question","shown"')).toBe(true)
    expect(csv).toMatch(/"mobile","1","1","0","0","0","0","1"/)
  } finally {
    await visitor.context().close()
    await desk.context().close()
    server.kill('SIGTERM')
    rmSync(dataDir, { recursive: true, force: true })
  }
})
