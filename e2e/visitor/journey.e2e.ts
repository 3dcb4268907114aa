import { expect, test } from '@playwright/test'
import { words } from '../words.ts'
import { answerAll, event, getMyPass, locales, newAddress, person, prove, questionsOn, register } from './steps.ts'

for (const locale of locales) {
  const say = words[locale]

  test.describe(locale, () => {
    test.use({ viewport: { width: 360, height: 740 }, locale })

    test('in with three answers, proved by the link, back with the key on another device', async ({
      page,
      browser,
    }) => {
      const email = newAddress()
      await register(page, locale, email)
      await expect(page.getByRole('heading', { level: 1 })).toContainText(person.name)
      await expect(page.locator('main')).toContainText(email)

      const mail = await prove(page, locale, email)
      expect(mail.key).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
      await expect(page.locator('main')).toContainText(/NE27-\d{6}/)

      const elsewhere = await browser.newContext({
        javaScriptEnabled: test.info().project.use.javaScriptEnabled ?? true,
      })
      const other = await elsewhere.newPage()
      await other.goto(`/${locale}/${event}/key`)
      await other.getByLabel(say.key).fill((mail.key ?? '').toLowerCase().replaceAll('-', ' '))
      await other.getByRole('button', { name: say.openMyVisit, exact: true }).click()
      await other.waitForURL(`**/${locale}/${event}/visit`)
      await expect(other.locator('main')).toContainText(person.name)
      await elsewhere.close()
    })

    test('asked for matching only what is missing, and never again for the conference', async ({ page }) => {
      const email = newAddress()
      await register(page, locale, email)
      await prove(page, locale, email)

      const asked = await answerAll(page, locale, 'matching')
      expect(asked.sort()).toEqual(['interests', 'jobTitle', 'mobile', 'visitPurpose'])

      await page.goto(`/${locale}/${event}/visit/conference`)
      expect(await questionsOn(page)).toEqual([])
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
      await getMyPass(page, locale).click()

      await expect(page.getByRole('heading', { name: say.problem })).toBeVisible()
      await expect(page.getByLabel(say.company, { exact: true })).toHaveValue('青岚健康')
      await expect(page.locator('a[href="#name"], a[href="#email"], a[href="#privacy"]')).toHaveCount(3)
    })
  })
}
