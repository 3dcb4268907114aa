import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, type Page, test } from '@playwright/test'
import { signIn } from '../desk/steps.ts'
import { event, newAddress, proveByCall, registerByCall } from '../visitor/steps.ts'
import { deskPages } from './desk-pages.ts'

const KiB = 1024
/** What a page may weigh, gzip. A form brings its own kilobytes, also to a page that only sometimes draws one. */
const most = {
  form: { scripts: 150, rest: 25, requests: 12 },
  plain: { scripts: 140, rest: 25, requests: 12 },
  desk: { scripts: 300, rest: 60, requests: 12 },
} as const

type Weight = { scripts: number; rest: number; requests: number; fonts: number }

/** What a browser with an empty cache fetches for a page, in KiB as gzip sends it. */
async function weigh(page: Page, path: string): Promise<Weight> {
  const browser = page.context().browser()
  const cold = await browser?.newContext({ storageState: await page.context().storageState(), locale: 'en' })
  if (!cold) throw new Error('There is no browser')
  const fresh = await cold.newPage()
  const weight: Weight = { scripts: 0, rest: 0, requests: 0, fonts: 0 }
  const bodies: Promise<void>[] = []
  fresh.on('response', (answer) => {
    weight.requests += 1
    const kind = answer.request().resourceType()
    if (kind === 'font') weight.fonts += 1
    if (!['document', 'stylesheet', 'script'].includes(kind) || answer.status() >= 300) return
    const add = (body: Buffer) => {
      weight[kind === 'script' ? 'scripts' : 'rest'] += gzipSync(body).length / KiB
    }
    bodies.push(answer.body().then(add))
  })
  await fresh.goto(path, { waitUntil: 'networkidle' })
  await Promise.all(bodies)
  await cold.close()
  return weight
}

async function keepWithin(page: Page, kind: keyof typeof most, paths: readonly string[]) {
  const rows: string[] = []
  for (const path of paths) {
    const weight = await weigh(page, path)
    rows.push(
      `${path.padEnd(52)} ${weight.scripts.toFixed(1).padStart(6)} ${weight.rest.toFixed(1).padStart(6)} ${weight.requests}`,
    )
    const limits = most[kind]
    expect.soft(weight.scripts, `scripts of ${path}, KiB gzip`).toBeLessThanOrEqual(limits.scripts)
    expect.soft(weight.rest, `HTML and CSS of ${path}, KiB gzip`).toBeLessThanOrEqual(limits.rest)
    expect.soft(weight.requests, `requests of ${path}`).toBeLessThanOrEqual(limits.requests)
    expect.soft(weight.fonts, `fonts of ${path}`).toBe(0)
  }
  console.log(
    `\n${`${kind}, KiB gzip`.padEnd(52)} ${'script'.padStart(6)} ${'other'.padStart(6)} requests\n${rows.join('\n')}`,
  )
}

test('pages stay within their bytes and requests @js', async ({ page }) => {
  test.setTimeout(180_000)
  const home = `/en/${event}`
  await keepWithin(page, 'form', [home, `/zh-CN/${event}`, `${home}/register`, `${home}/key`, `${home}/lost-key`])
  await keepWithin(page, 'plain', [`${home}/exhibitors`, `${home}/privacy`, `${home}/contact`, `${home}/no-such-page`])

  const email = newAddress()
  await registerByCall(page, 'en', email)
  await keepWithin(page, 'form', [`${home}/visit`, `${home}/visit/matching`, '/l/no-such-link'])
  await proveByCall(page, email)
  await keepWithin(page, 'form', [
    `${home}/visit`,
    `${home}/visit/conference`,
    `${home}/visit/newsletter`,
    `${home}/visit/details/interests`,
  ])
  await keepWithin(page, 'plain', [`${home}/visit/details`, `${home}/visit/cancel`, `${home}/visit/erase`])

  await signIn(page)
  await keepWithin(
    page,
    'desk',
    deskPages.map((path) => `/organiser${path}`),
  )
})

const built = join(process.env.NEXT_DIST_DIR || '.next', 'static')
const builtFiles = (extension: string) =>
  readdirSync(built, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(extension))
    .map((name) => ({ name, text: readFileSync(join(built, name), 'utf8') }))

test('every script parses in Chrome 86 and iOS 14 @js', () => {
  const scripts = builtFiles('.js')
  expect(scripts.length).toBeGreaterThan(5)
  execFileSync('node_modules/.bin/es-check', ['es2021', `${built}/**/*.js`], { stdio: 'pipe' })

  // Looking back in a regular expression is ES2018 and no parser objects, but Safari before 16.4 throws the file away.
  const lookingBack = scripts.filter(({ text }) => /\(\?<[=!]/.test(text)).map(({ name }) => name)
  expect(lookingBack).toEqual([])
})

test('styles hold nothing that Chrome 86 does not know @js', () => {
  const styles = builtFiles('.css')
  expect(styles.length).toBeGreaterThan(0)
  const found = styles.flatMap(({ name, text }) =>
    [...text.matchAll(/:has\(|@container|@layer|[\d.]d[vw]h\b|oklch|color-mix|:is\(|aspect-ratio|\binset:/g)].map(
      ([what]) => `${name}: ${what}`,
    ),
  )
  expect(found).toEqual([])
})
