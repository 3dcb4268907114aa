import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { event, locales, newAddress, person, prove, proveByCall, register, registerByCall } from '../visitor/steps.ts'

const wechat =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 14_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.50(0x18003230) NetType/4G'

const openElsewhere = { en: 'Open in browser', 'zh-CN': '在浏览器', 'zh-TW': '瀏覽器' } as const

for (const locale of locales) {
  test.describe(locale, () => {
    test.use({ userAgent: wechat, viewport: { width: 375, height: 667 }, locale, hasTouch: true, isMobile: true })

    test('in WeChat nothing is offered that would not open, and the pass is a picture', async ({ page }) => {
      const email = newAddress()
      await register(page, locale, email)
      await prove(page, locale, email)

      const pass = page.locator('img[src="/api/v1/me/pass.png"]')
      await expect(pass).toHaveAttribute('alt', new RegExp(person.name))
      expect(await pass.evaluate((img: HTMLImageElement) => img.decode().then(() => img.naturalWidth))).toBeGreaterThan(
        300,
      )
      for (const path of ['', '/whitepaper', '/conference', '/details']) {
        await page.goto(`/${locale}/${event}/visit${path}`)
        expect
          .soft(await page.locator('a[download], a[href*="/files/"], a[href$=".ics"], a[href$=".pdf"]').count(), path)
          .toBe(0)
      }

      for (const path of ['', '/whitepaper']) {
        await page.goto(`/${locale}/${event}/visit${path}`)
        const how = page.locator('details').filter({ hasText: openElsewhere[locale] })
        await how.locator('summary').tap()
        await expect(how.getByText('···')).toBeVisible()
      }
    })

    test('axe finds nothing on the pass in WeChat', async ({ page }) => {
      const email = newAddress()
      await registerByCall(page, locale, email)
      await proveByCall(page, email)
      for (const path of ['/visit', '/visit/whitepaper', '/visit/details']) {
        await page.goto(`/${locale}/${event}${path}`)
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect.soft(violations.map(({ id }) => `${path}: ${id}`)).toEqual([])
      }
    })

    test('the quick form is three inputs and one button, first on a small phone', async ({ page }) => {
      await page.goto(`/${locale}/${event}`)

      const form = page.locator('form', { has: page.locator('input[name=company]') })
      const typed = form.locator('input:not([type=hidden]):not([type=checkbox]):not([tabindex="-1"])')
      await expect(typed).toHaveCount(3)
      await expect(form.locator('input[type=checkbox]:checked')).toHaveCount(0)
      await expect(page.locator('main button:not([type=button])')).toHaveCount(1)
      const { top, bottom } = await page.evaluate(() => {
        const at = (selector: string) => document.querySelector(selector)?.getBoundingClientRect()
        return { top: at('input[name=name]')?.top ?? 9999, bottom: at('form button[type=submit]')?.bottom ?? 9999 }
      })
      // The first field is on the first screen; the whole form fits on one more.
      expect(top).toBeLessThan(667)
      expect(bottom - top).toBeLessThan(667)
    })
  })
}
