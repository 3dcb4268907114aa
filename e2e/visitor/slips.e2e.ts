import { expect, test } from '@playwright/test'
import { words } from '../words.ts'
import { event } from './steps.ts'

const say = words.en

test('an address left a letter short is asked about once typing is over, and never in the way @js', async ({
  page,
}) => {
  await page.goto(`/en/${event}`)
  const email = page.getByLabel(say.email, { exact: true })
  const hint = page.getByText('chen@qq.com')

  await email.pressSequentially('chen@qq.co')
  await expect(hint).toHaveCount(0)
  await page.getByLabel(say.company, { exact: true }).click()
  await expect(hint).toBeVisible()

  await page.getByRole('button', { name: /Use/ }).click()
  await expect(email).toHaveValue('chen@qq.com')
  await expect(hint).toHaveCount(0)
})

test('a right address is never doubted @js', async ({ page }) => {
  await page.goto(`/en/${event}`)
  for (const address of ['wei@163.net', 'wei@sina.cn', 'wei@yahoo.com.tw', 'wei@acme.co']) {
    await page.getByLabel(say.email, { exact: true }).fill(address)
    await page.getByLabel(say.company, { exact: true }).click()
    await expect(page.getByText('Did you mean')).toHaveCount(0)
  }
})
