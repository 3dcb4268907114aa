import { setTimeout as sleep } from 'node:timers/promises'
import { expect, type Page, test } from '@playwright/test'
import { mailsTo, mailTo } from '../mailbox.ts'
import { event, fillQuickForm, getMyPass, newAddress, person, questionsOn } from '../visitor/steps.ts'
import { words } from '../words.ts'

const home = `/en/${event}`
const say = words.en
const scripts = '**/_next/static/**/*.js'

/** Everybody gets one welcome; a moment later there is still one. */
async function expectOneMail(email: string) {
  await mailTo(email)
  await sleep(1000)
  expect(await mailsTo(email)).toHaveLength(1)
}

const registrationsSent = (page: Page): string[] => {
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/registrations'))
      sent.push(JSON.stringify(request.postData()))
  })
  return sent
}

test('what is typed before scripts arrive is kept, and is sent @js', async ({ page }) => {
  await page.route(scripts, async (route) => {
    await sleep(10_000)
    await route.continue().catch(() => undefined)
  })
  const email = newAddress()
  await page.goto(home, { waitUntil: 'commit' })
  await fillQuickForm(page, 'en', email)
  const filled = page.locator('input[name=submissionId]')
  expect(await filled.inputValue()).toBe('')

  await expect(filled).not.toHaveValue('', { timeout: 30_000 })
  await expect(page.getByLabel(say.name, { exact: true })).toHaveValue(person.name)
  await expect(page.getByLabel(say.email, { exact: true })).toHaveValue(email)
  await expect(page.locator('input[name=privacy]')).toBeChecked()
  await getMyPass(page, 'en').click()
  await page.waitForURL(`**${home}/visit`, { waitUntil: 'commit' })
})

test('a form sent before scripts arrive goes as any form does @js', async ({ page }) => {
  await page.route(scripts, async (route) => {
    await sleep(10_000)
    await route.continue().catch(() => undefined)
  })
  const email = newAddress()
  await page.goto(home, { waitUntil: 'commit' })
  await fillQuickForm(page, 'en', email)
  const sent = page.waitForRequest((request) => request.url().endsWith('/registrations'))
  await getMyPass(page, 'en').click({ noWaitAfter: true })
  expect(await (await sent).headerValue('content-type')).toBe('application/x-www-form-urlencoded')
  await page.waitForURL(`**${home}/visit`, { waitUntil: 'commit' })
  await expect(page.getByRole('heading', { level: 1 })).toContainText(person.name)
})

test('without its scripts ever arriving the whole way works @js', async ({ page }) => {
  await page.route(scripts, (route) => route.abort())
  const email = newAddress()
  await page.goto(home)
  await getMyPass(page, 'en').click()
  await expect(page.getByRole('heading', { name: say.problem })).toBeVisible()
  await fillQuickForm(page, 'en', email)
  await getMyPass(page, 'en').click()
  await page.waitForURL(`**${home}/visit`)

  await page.goto((await mailTo(email)).link ?? '')
  await page.getByRole('button', { name: say.continue, exact: true }).click()
  await page.waitForURL(`**${home}/visit`)
  await page.goto(`${home}/visit/matching`)
  expect(await questionsOn(page)).not.toEqual([])
})

test('two taps on the button are one registration', async ({ page }) => {
  const email = newAddress()
  await page.goto(home)
  await fillQuickForm(page, 'en', email)
  await getMyPass(page, 'en').dblclick()
  await page.waitForURL(`**${home}/visit`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(person.name)

  await expectOneMail(email)
})

test('offline it says that nothing was sent, keeps all, and sends it later @js', async ({ page, context }) => {
  const email = newAddress()
  await page.goto(home)
  await fillQuickForm(page, 'en', email)
  await context.setOffline(true)
  await getMyPass(page, 'en').click()
  await expect(page.getByRole('alert').filter({ hasText: 'Not sent. Your answers are kept.' })).toBeVisible()
  await expect(page.getByLabel(say.email, { exact: true })).toHaveValue(email)

  await context.setOffline(false)
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.waitForURL(`**${home}/visit`)
  await expectOneMail(email)
})

test('an answer lost on its way back makes no second registration @js', async ({ page }) => {
  const email = newAddress()
  await page.goto(home)
  await fillQuickForm(page, 'en', email)
  const sent = registrationsSent(page)
  await page.route('**/registrations', async (route) => {
    await route.fetch()
    await route.abort()
  })
  await getMyPass(page, 'en').click()
  await expect(page.getByText('Not sent. Your answers are kept.')).toBeVisible()
  await page.unroute('**/registrations')
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.waitForURL(`**${home}/visit`)

  expect(sent).toHaveLength(2)
  expect(sent[0]).toBe(sent[1])
  await expectOneMail(email)
})

test('going back after sending, and sending again, does not register twice', async ({ page }) => {
  const email = newAddress()
  await page.goto(home)
  await fillQuickForm(page, 'en', email)
  await getMyPass(page, 'en').click()
  await page.waitForURL(`**${home}/visit`)
  await page.goBack()
  await expect(page.getByLabel(say.email, { exact: true })).toBeVisible()
  await fillQuickForm(page, 'en', email)
  await getMyPass(page, 'en').click()
  await page.waitForURL(`**${home}/visit`)

  await expect(page.getByRole('heading', { level: 1 })).toContainText(person.name)
  await expectOneMail(email)
})
