import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { readCsv } from '../csv.ts'
import { ageProof, ledgerOf, proveAnew } from './proofs.ts'
import { event, locales, newAddress, proveByCall, register, registerByCall } from './steps.ts'

const home = `/en/${event}`
const details = `${home}/visit/details`

/** The part that takes along and leaves. */
const leaving = (page: Page) => page.locator('section', { has: page.locator('h2#leave') })

test('who leaves for good is asked for a fresh link, then gone everywhere, and may come anew', async ({ page }) => {
  const email = newAddress()
  await registerByCall(page, 'en', email)
  const welcome = await proveByCall(page, email)
  ageProof(email)
  const copied = await page.context().cookies()

  await page.goto(`${home}/visit/erase`)
  await expect(page).toHaveURL(`${details}#leave`)
  expect((await page.request.delete('/api/v1/me?erase=true', { data: {} })).status()).toBe(403)
  await expect(leaving(page).getByRole('link', { name: 'Erase me everywhere' })).toHaveCount(0)
  const link = await proveAnew(page, 'en', email)
  await expect(leaving(page)).toBeInViewport()

  await leaving(page).getByRole('link', { name: 'Erase me everywhere' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Erase me everywhere' })).toBeVisible()
  await page.getByRole('button', { name: 'Erase me now' }).click()
  await page.waitForURL(`**${home}/erased`)
  await expect(page.getByRole('heading', { level: 1, name: 'Everything about you is erased' })).toBeVisible()

  // No session is left: not in this browser, and not in one that copied its cookies.
  expect(await page.context().cookies()).toEqual([])
  await page.context().addCookies(copied)
  await page.goto(`${home}/visit`)
  await expect(page).toHaveURL(`${home}/key`)
  await page.getByLabel('Registration key').fill(welcome.key ?? '')
  await page.getByRole('button', { name: 'Open my visit', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'There is a problem' })).toBeVisible()
  for (const dead of [welcome.link ?? '', link]) expect((await page.goto(dead))?.status()).toBe(404)

  await page.goto(`${home}/erased`)
  await page.getByRole('link', { name: 'Register again' }).click()
  await page.waitForURL(`**${home}`)
  await page.context().clearCookies()
  await register(page, 'en', email)
  await proveByCall(page, email, 3)
  await page.goto(details)
  await expect(page.locator('[data-point="name"]')).toBeVisible()
  expect(ledgerOf(email).map(({ purpose }) => purpose)).toEqual(['privacy'])
})

/** Registers with two of the four ticks that are offered, and takes one back. */
async function withTwoConsents(page: Page, name: string): Promise<string> {
  const email = newAddress()
  const data = { name, email, company: '=1+1', privacy: true, marketing: true, locale: 'en' }
  expect((await page.request.post(`/api/v1/events/${event}/registrations`, { data })).status()).toBe(201)
  await proveByCall(page, email)
  return email
}

async function download(page: Page, name: string) {
  const coming = page.waitForEvent('download')
  await leaving(page).getByRole('link', { name }).click()
  const file = await coming
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') }
}

type Line = { about: string; value: boolean; wording: number; textHash: string; language: string; source: string }

test('everything held is taken along after a fresh link, and lists what was allowed and taken back', async ({
  page,
}) => {
  const email = await withTwoConsents(page, '+Greta "G" Thorvald')
  ageProof(email)

  await page.goto('/api/v1/me/export.json')
  await expect(page).toHaveURL(`${details}#leave`)
  expect((await page.request.get('/api/v1/me/export.csv')).status()).toBe(403)
  await expect(leaving(page).getByRole('link', { name: /Take it/ })).toHaveCount(0)
  await proveAnew(page, 'en', email)

  const first = await download(page, 'Take it for programs (JSON)')
  expect(first.name).toMatch(/^NE27-\d+\.json$/)
  const consentsIn = (text: string): Line[] => JSON.parse(text).events[0].sections.consents
  const said = (lines: Line[]) => lines.map(({ about, value }) => [about, value])
  const given = said(consentsIn(first.text))
  expect(given.toSorted()).toEqual([
    ['marketing-email', true],
    ['privacy', true],
  ])

  await page.getByRole('button', { name: /^Take back ?: Mail me news/ }).click()
  await expect(page.getByRole('status')).toContainText('Your choices are saved')
  const second = await download(page, 'Take it for programs (JSON)')
  const lines = consentsIn(second.text)
  expect(said(lines)).toEqual([...given, ['marketing-email', false]])
  for (const line of lines) expect(line).toMatchObject({ wording: 2, language: 'en' })
  expect(lines.map(({ source }) => source)).toEqual([lines[0]?.source, lines[0]?.source, 'details'])
  for (const { textHash } of lines) expect(textHash).toMatch(/^[0-9a-f]{64}$/)

  const csv = await download(page, 'Take it as a table (CSV)')
  expect(csv.name).toMatch(/^NE27-\d+\.csv$/)
  expect(csv.text.startsWith('\ufeff"event"')).toBe(true)
  const rows = readCsv(csv.text)
  const cells = (section: string, about: string) =>
    rows.filter((row) => row.section === section && row.about === about).map(({ value }) => value)
  expect(cells('answers', 'name')).toEqual([`'+Greta "G" Thorvald`])
  expect(cells('answers', 'company')).toEqual([`'=1+1`])
  expect(cells('consents', 'marketing-email')).toEqual(['true', 'false'])
  expect(cells('consents', 'share-exhibitors')).toEqual([])
  for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
})

test('exhibitors may see somebody only who said so, until one tap takes it back', async ({ page }) => {
  const email = newAddress()
  await registerByCall(page, 'en', email)
  await proveByCall(page, email)
  const sharing = () => ledgerOf(email).filter(({ purpose }) => purpose === 'share-exhibitors')
  const tick = page.locator('input[name="share-exhibitors"]')
  const lineOf = (given: number) => ({ purpose: 'share-exhibitors', given, wording: 2, source: 'details' })

  await page.goto(details)
  await expect(tick).not.toBeChecked()
  await page.getByRole('button', { name: 'Save choices' }).click()
  await page.waitForURL(`**${details}?done=allowed`)
  expect(sharing()).toEqual([])
  await expect(page.getByRole('button', { name: /^Take back/ })).toHaveCount(0)

  await tick.check({ force: true })
  await page.getByRole('button', { name: 'Save choices' }).click()
  await expect(page.getByRole('button', { name: /^Take back/ })).toHaveCount(1)
  expect(sharing()).toEqual([lineOf(1)])

  await page.getByRole('button', { name: /^Take back/ }).click()
  await expect(page.getByRole('button', { name: /^Take back/ })).toHaveCount(0)
  await expect(tick).not.toBeChecked()
  expect(sharing()).toEqual([lineOf(1), lineOf(0)])
})

/** What stands on the pages of taking along and leaving. */
const said = {
  en: {
    title: 'Take it with you, or leave',
    hint: 'Export and erase need a fresh link from your mail, so that nobody else can do it.',
    fresh: 'You opened a fresh link: for ten minutes you can export and erase.',
    ask: 'Send me a fresh link',
    cancel: 'Cancel my registration',
    csv: 'Take it as a table (CSV)',
    json: 'Take it for programs (JSON)',
    erase: 'Erase me everywhere',
    now: 'Erase me now',
    stay: 'No, keep my visit',
    erased: 'Everything about you is erased',
  },
  'zh-CN': {
    title: '带走数据，或离开',
    hint: '导出和删除需先打开一封新的确认邮件，以防他人操作。',
    fresh: '您已打开新链接：十分钟内可导出或删除。',
    ask: '发送新链接',
    cancel: '取消我的登记',
    csv: '下载表格（CSV）',
    json: '下载数据文件（JSON）',
    erase: '彻底删除我的数据',
    now: '立即删除',
    stay: '不删除，保留参观',
    erased: '您的数据已彻底删除',
  },
  'zh-TW': {
    title: '帶走資料，或離開',
    hint: '匯出和刪除需先打開一封新的確認信，以防他人操作。',
    fresh: '您已打開新連結：十分鐘內可匯出或刪除。',
    ask: '寄送新連結',
    cancel: '取消我的登錄',
    csv: '下載表格（CSV）',
    json: '下載資料檔（JSON）',
    erase: '徹底刪除我的資料',
    now: '立即刪除',
    stay: '不刪除，保留參觀',
    erased: '您的資料已徹底刪除',
  },
} as const

for (const locale of locales)
  test(`taking along and leaving speak the language of the visit, ${locale}`, async ({ page }) => {
    const say = said[locale]
    const email = newAddress()
    await registerByCall(page, locale, email)
    await proveByCall(page, email)
    ageProof(email)
    const at = `/${locale}/${event}/visit`

    await page.goto(`${at}/details`)
    const part = page.getByRole('region', { name: say.title })
    await expect(part).toContainText(say.hint)
    await expect(part.getByRole('button', { name: say.ask, exact: true })).toBeVisible()
    await expect(part.getByRole('link', { name: say.cancel, exact: true })).toBeVisible()
    await proveAnew(page, locale, email)

    await expect(part).toContainText(say.fresh)
    for (const name of [say.csv, say.json]) await expect(part.getByRole('link', { name, exact: true })).toBeVisible()
    await part.getByRole('link', { name: say.erase, exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: say.erase })).toBeVisible()
    await expect(page.getByRole('link', { name: say.stay })).toBeVisible()
    await page.getByRole('button', { name: say.now, exact: true }).click()
    await page.waitForURL(`**/${locale}/${event}/erased`)
    await expect(page.getByRole('heading', { level: 1, name: say.erased })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', locale)
  })
