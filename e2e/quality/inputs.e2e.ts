import { expect, type Page, test } from '@playwright/test'
import { event, newAddress, proveByCall, questionsOn, registerByCall } from '../visitor/steps.ts'

/** What a phone is told about each input: its keyboard, its enter key, what it may fill in by itself. */
const inputsOn = (page: Page): Promise<string[]> =>
  page
    .locator(
      'form input:not([type=hidden]):not([type=checkbox]):not([type=radio]):not([tabindex="-1"]), form textarea, form select',
    )
    .evaluateAll((all) =>
      all.map((each) => {
        const said = (name: string) => each.getAttribute(name) ?? '-'
        const kind = each.getAttribute('type') ?? each.localName
        return [
          said('name'),
          kind,
          said('autocomplete'),
          said('inputmode'),
          said('enterkeyhint'),
          `spellcheck=${said('spellcheck')}`,
          said('maxlength'),
        ].join(' ')
      }),
    )

const home = `/en/${event}`
const name = 'name text name - next spellcheck=false 80'
const company = 'company text organization - done spellcheck=- 120'

test('the quick form tells the phone what it asks', async ({ page }) => {
  for (const path of [home, `${home}/register`]) {
    await page.goto(path)
    expect(await inputsOn(page)).toEqual([name, 'email email email email next spellcheck=false 254', company])
  }
})

test('the key and the lost key tell the phone what they ask', async ({ page }) => {
  await page.goto(`${home}/key`)
  expect(await inputsOn(page)).toEqual(['key text off - go spellcheck=false 60'])

  await page.goto(`${home}/lost-key`)
  expect(await inputsOn(page)).toEqual(['email email email email send spellcheck=false 254'])
})

test('every detail tells the phone what it asks', async ({ page }) => {
  const email = newAddress()
  await registerByCall(page, 'en', email)
  await page.goto(`${home}/visit`)
  expect(await inputsOn(page)).toEqual(['key text off - go spellcheck=false 60'])

  await proveByCall(page, email)
  const details = {
    name: 'name text name - done spellcheck=false 80',
    email: 'email email email email send spellcheck=false 254',
    company: 'company text organization - done spellcheck=- 120',
    mobile: 'mobile tel tel tel done spellcheck=false 32',
    jobTitle: 'jobTitle text organization-title - done spellcheck=- 80',
    country: 'country select country - - spellcheck=- -',
    city: 'city text address-level2 - done spellcheck=- 60',
    badgeName: 'badgeName text off - done spellcheck=- 60',
    purchasingNeeds: 'purchasingNeeds textarea off - - spellcheck=- 500',
    accessNeeds: 'accessNeeds textarea off - - spellcheck=- 300',
  }
  for (const [point, expected] of Object.entries(details)) {
    await page.goto(`${home}/visit/details/${point}`)
    expect.soft(await inputsOn(page), point).toEqual([expected])
  }

  await page.goto(`${home}/visit/matching`)
  expect(await questionsOn(page)).toContain('mobile')
  expect((await inputsOn(page)).map((each) => each.replace(/ (next|done|go) /, ' … '))).toContain(
    'mobile tel tel tel … spellcheck=false 32',
  )
})
