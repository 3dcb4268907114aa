import { expect, type Page, test } from '@playwright/test'
import type { Client } from '../api/client.ts'
import { newOrganiser } from '../api/organiser.ts'
import { event, locales, newAddress, prove, registerByCall } from './steps.ts'

const answers = { jobTitle: '采购总监', interests: ['biotics.probiotic'], visitPurpose: ['source-planned'] }
const page390 = { width: 390, height: 844 }

const said = {
  en: { keep: 'Keep my places', save: 'Save my choice', yours: 'Your place', clash: 'Clash', noted: 'Noted' },
  'zh-CN': { keep: '为我留座', save: '保存选择', yours: '已留座', clash: '时间冲突', noted: '已记下' },
  'zh-TW': { keep: '為我保留座位', save: '儲存選擇', yours: '已保留座位', clash: '時間衝突', noted: '已記下' },
} as const

const talk = (page: Page, id: string) => page.locator(`li#${id}`)
/** Takes the places away that nobody has. @returns how many are left, all taken */
async function fillUp(organiser: Client, id: string): Promise<number> {
  const path = `/api/v1/events/${event}/places`
  const about = `conference/${id}`
  // Somebody may take one just now: then it is one fewer.
  for (let tries = 0; tries < 5; tries++) {
    const { body } = await organiser.call('GET', path)
    const { taken, offered } = body.places.find((each: { about: string }) => each.about === about)
    const changed = await organiser.call('PATCH', path, { json: { about, capacity: taken + offered } })
    if (changed.status === 200) return taken + offered
  }
  throw new Error(`${about} cannot be filled up`)
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

for (const locale of locales) {
  const say = said[locale]

  test.describe(locale, () => {
    test.use({ viewport: page390, locale })

    test('talks ticked before proof are places after it, and clashes are said', async ({ page }) => {
      const email = newAddress()
      await registerByCall(page, locale, email)
      await page.request.patch('/api/v1/me/answers', { data: { answers } })
      await page.goto(`/${locale}/${event}/visit/conference`)
      await talk(page, 's05').getByRole('checkbox').check()
      await press(page, say.keep)
      await expect(talk(page, 's05')).toContainText(say.noted)

      await prove(page, locale, email)
      await page.goto(`/${locale}/${event}/visit/conference`)
      await expect(talk(page, 's05')).toContainText(say.yours)
      await expect(talk(page, 's01')).toContainText(say.clash)

      await talk(page, 's05').getByRole('checkbox').uncheck()
      await talk(page, 's01').getByRole('checkbox').check()
      await talk(page, 's06').getByRole('checkbox').check()
      await press(page, say.save)
      await expect(talk(page, 's01')).toContainText(say.yours)
      await expect(talk(page, 's06')).toContainText(say.yours)
      await expect(talk(page, 's05').getByRole('checkbox')).not.toBeChecked()
      await expect(
        page
          .locator('aside')
          .first()
          .locator('a[href$=".ics?locale=' + locale + '"]'),
      ).toHaveCount(3)
    })
  })
}

test('a full talk is waited for, and the place that comes free is taken', async ({ page }) => {
  // Each project has a talk to itself: the server is shared.
  const id = test.info().project.name === 'js' ? 's10' : 's12'
  const about = `conference/${id}`
  const organiser = await newOrganiser()
  const places = `/api/v1/events/${event}/places`
  const email = newAddress()
  await registerByCall(page, 'en', email)
  await prove(page, 'en', email)
  await page.request.patch('/api/v1/me/answers', { data: { answers } })
  const full = await fillUp(organiser, id)

  await page.goto(`/en/${event}/visit/conference`)
  await expect(talk(page, id)).toContainText('Full')
  await talk(page, id)
    .getByRole('checkbox', { name: /waiting list/ })
    .check()
  await press(page, 'Keep my places')
  await expect(talk(page, id)).toContainText('You wait, no. 1')

  await organiser.call('PATCH', places, { json: { about, capacity: full + 1 } })
  await page.reload()
  await press(page, 'Take the place')
  await expect(talk(page, id)).toContainText('Your place')
  const { body } = await organiser.call('GET', places)
  expect(body.places.find((each: { about: string }) => each.about === about)).toMatchObject({
    capacity: full + 1,
    taken: full + 1,
  })
})

test('a choice that filled up meanwhile is said, and the rest is kept', async ({ page }) => {
  const id = test.info().project.name === 'js' ? 's11' : 's07'
  const organiser = await newOrganiser()
  const email = newAddress()
  await registerByCall(page, 'en', email)
  await prove(page, 'en', email)
  await page.request.patch('/api/v1/me/answers', { data: { answers } })

  await page.goto(`/en/${event}/visit/conference`)
  await talk(page, id).getByRole('checkbox').check()
  await talk(page, 's03').getByRole('checkbox').check()
  await fillUp(organiser, id)
  await press(page, 'Keep my places')

  await expect(page.getByRole('status').filter({ hasText: 'Full meanwhile' })).toBeVisible()
  await expect(talk(page, 's03')).toContainText('Your place')
  await expect(talk(page, id).getByRole('checkbox', { name: /waiting list/ })).not.toBeChecked()
})

test('anybody can read the programme', async ({ page }) => {
  await page.goto(`/en/${event}/programme`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('programme')
  await expect(page.locator('main li[id]')).toHaveCount(10)
  await page.getByRole('link', { name: 'Get my pass first' }).click()
  await expect(page.locator('#quick')).toBeVisible()
})
