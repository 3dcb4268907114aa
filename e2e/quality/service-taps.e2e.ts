import { expect, type Page, test } from '@playwright/test'
import { event, type Locale, locales, newAddress, proveByCall, questionsOn, registerByCall } from '../visitor/steps.ts'
import { words } from '../words.ts'
import { countEfforts } from './efforts.ts'

/** As an input method takes them: pinyin in Latin letters, a space to choose. */
const typed: Record<string, Record<Locale, string>> = {
  mobile: { en: '+4915112345678', 'zh-CN': '13800138000', 'zh-TW': '+886912345678' },
  jobTitle: { en: 'Purchasing Manager', 'zh-CN': 'caigou jingli ', 'zh-TW': 'caigou jingli ' },
}

/** Answers a question by finger: the first choice, or a line of text. */
async function tapAnswer(page: Page, question: string, locale: Locale) {
  const box = page.locator(`[data-question="${question}"]`)
  const text = typed[question]
  if (text) {
    await box.locator('input').tap()
    await page.keyboard.type(text[locale])
    return
  }
  const fold = box.locator('details').first()
  if (await fold.count()) await fold.locator('summary').tap()
  await box
    .locator('label:visible', { has: page.locator('input') })
    .first()
    .tap()
}

/** From my visit to a service that is given; says how many questions were asked on the way. */
async function take(page: Page, locale: Locale, service: string): Promise<number> {
  await page.locator(`a[href$="/visit/${service}"]`).first().tap()
  await page.waitForURL(`**/visit/${service}`)
  let asked = 0
  for (let pages = 0; pages < 5; pages++) {
    const questions = await questionsOn(page)
    if (questions.length === 0) break
    asked += questions.length
    for (const question of questions) await tapAnswer(page, question, locale)
    await page.getByRole('button', { name: words[locale].continue, exact: true }).tap()
    await expect(page.locator(`[data-question="${questions[0]}"]`)).toHaveCount(0)
  }
  await page.locator(`form[action="/api/v1/me/services/${service}"] button`).first().tap()
  await expect
    .poll(async () => {
      const { services } = await (await page.request.get('/api/v1/me')).json()
      return services.find((one: { id: string }) => one.id === service).state
    })
    .toBe('taken')
  return asked
}

const ways = [
  { name: 'pass to conference', services: ['conference'], most: { keys: 60, taps: 12 } },
  { name: 'conference to matching', services: ['conference', 'matching'], most: { keys: 40, taps: 14 } },
  { name: 'whitepaper, already in', services: ['conference', 'matching', 'whitepaper'], most: { keys: 0, taps: 3 } },
] as const

test('a service costs few keys and taps, and the next one fewer @js', async ({ browser }) => {
  test.setTimeout(240_000)
  const rows: string[] = []
  for (const locale of locales) {
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
    const context = await browser.newContext({ locale, ...phone })
    const page = await context.newPage()
    const { spent } = await countEfforts(page)
    const email = newAddress()
    await registerByCall(page, locale, email)
    await proveByCall(page, email)
    for (const { name, services, most } of ways) {
      // The tap before may still be on its way to its page.
      await expect(() => page.goto(`/${locale}/${event}/visit`)).toPass()
      spent()
      const asked = await take(page, locale, services[services.length - 1] ?? '')
      const { keys, taps } = spent()
      rows.push(
        `${name.padEnd(26)} ${locale.padEnd(6)} ${String(asked).padStart(9)} ${String(keys).padStart(5)} ${taps}`,
      )
      expect.soft(keys, `keys, ${name}, ${locale}`).toBeLessThanOrEqual(most.keys)
      expect.soft(taps, `taps, ${name}, ${locale}`).toBeLessThanOrEqual(most.taps)
    }
    await context.close()
  }
  console.log(`\n${'way'.padEnd(26)} ${'page'.padEnd(6)} questions  keys taps\n${rows.join('\n')}`)
})
