import { expect, type Page, test } from '@playwright/test'
import { mailTo } from '../mailbox.ts'
import { words } from '../words.ts'

const event = 'nutra-expo-2027'
let visitors = 0

/** An address nobody else uses in this run. */
const newAddress = () => `visitor-${process.pid}-${Date.now()}-${++visitors}@qinglan-health.example`

async function register(page: Page, locale: keyof typeof words, email: string, name = '陈思远') {
  const say = words[locale]
  await page.goto(`/${locale}/${event}?utm_source=journey&utm_medium=email`)
  await page.getByLabel(say.name, { exact: true }).fill(name)
  await page.getByLabel(say.email, { exact: true }).fill(email)
  await page.getByLabel(say.company, { exact: true }).fill('上海青岚健康科技有限公司')
  await page.locator('input[name=privacy]').check()
  await page.getByRole('button', { name: say.getMyPass, exact: true }).click()
  await page.waitForURL(`**/${locale}/${event}/visit`)
}

for (const locale of ['en', 'zh-CN', 'zh-TW'] as const) {
  const say = words[locale]

  test.describe(locale, () => {
    test.use({ viewport: { width: 360, height: 740 }, locale })

    test('in with three answers, proved by the link, back with the key on another device', async ({ page, browser }) => {
      const email = newAddress()
      await register(page, locale, email)
      await expect(page.getByRole('heading', { level: 1 })).toContainText('陈思远')
      await expect(page.locator('main')).toContainText(email)

      const mail = await mailTo(email)
      expect(mail.key).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
      await page.goto(mail.link ?? '')
      await page.getByRole('button', { name: say.continue, exact: true }).click()
      await page.waitForURL(`**/${locale}/${event}/visit`)
      await expect(page.locator('main')).toContainText(/NE27-\d{6}/)

      const elsewhere = await browser.newContext({ javaScriptEnabled: test.info().project.use.javaScriptEnabled ?? true })
      const other = await elsewhere.newPage()
      await other.goto(`/${locale}/${event}/key`)
      await other.getByLabel(say.key).fill((mail.key ?? '').toLowerCase().replaceAll('-', ' '))
      await other.getByRole('button', { name: say.openMyVisit, exact: true }).click()
      await other.waitForURL(`**/${locale}/${event}/visit`)
      await expect(other.locator('main')).toContainText('陈思远')
      await elsewhere.close()
    })

    test('asked for matching only what is missing, and never again for the conference', async ({ page }) => {
      const email = newAddress()
      await register(page, locale, email)
      await page.goto((await mailTo(email)).link ?? '')
      await page.getByRole('button', { name: say.continue, exact: true }).click()
      await page.waitForURL(`**/visit`)

      await page.goto(`/${locale}/${event}/visit/matching`)
      const asked: string[] = []
      for (let pages = 0; pages < 6; pages++) {
        const questions = await page.locator('form [data-question]').evaluateAll((all) => all.map((each) => each.getAttribute('data-question')))
        if (questions.length === 0) break
        for (const question of questions) asked.push(await answer(page, question ?? ''))
        await page.getByRole('button', { name: say.continue, exact: true }).click()
        await page.waitForLoadState('load')
        await expect(page.locator(`[data-question="${questions[0]}"]`)).toHaveCount(0)
      }
      expect(asked.sort()).toEqual(['interests', 'jobTitle', 'mobile', 'visitPurpose'])

      await page.goto(`/${locale}/${event}/visit/conference`)
      await expect(page.locator('form [data-question]')).toHaveCount(0)
    })

    test('a mistyped key is said so, and what was typed stays', async ({ page }) => {
      await page.goto(`/${locale}/${event}/key`)
      await page.getByLabel(say.key).fill('7K3M-9QXT-4CBR')
      await page.getByRole('button', { name: say.openMyVisit, exact: true }).click()

      await expect(page.getByRole('heading', { name: say.problem })).toBeVisible()
      await expect(page.getByLabel(say.key)).toHaveValue('7K3M-9QXT-4CBR')
    })

    test('an empty form names every missing answer and keeps the rest', async ({ page }) => {
      await page.goto(`/${locale}/${event}`)
      await page.getByLabel(say.company, { exact: true }).fill('青岚健康')
      await page.getByRole('button', { name: say.getMyPass, exact: true }).click()

      await expect(page.getByRole('heading', { name: say.problem })).toBeVisible()
      await expect(page.getByLabel(say.company, { exact: true })).toHaveValue('青岚健康')
      await expect(page.locator('a[href="#name"], a[href="#email"], a[href="#privacy"]')).toHaveCount(3)
    })
  })
}

/** Answers one question as a person would. */
async function answer(page: Page, question: string): Promise<string> {
  const box = page.locator(`[data-question="${question}"]`)
  if (question === 'mobile') await box.locator('input').fill('138 0000 0000')
  else if (question === 'jobTitle') await box.locator('input').fill('采购总监')
  else if (question === 'interests') {
    await box.locator('details summary').first().click()
    await box.locator('details').first().locator('input[type=checkbox]').first().check({ force: true })
  } else await box.locator('input[type=checkbox]').first().check({ force: true })
  return question
}
