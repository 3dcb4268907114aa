import type { Page } from '@playwright/test'

/** Keys and taps as the page receives them; call `spent` for those since the last call. */
export async function countEfforts(page: Page) {
  const efforts = { keys: 0, taps: 0 }
  await page.exposeFunction('foyerEffort', (kind: 'keys' | 'taps') => {
    efforts[kind] += 1
  })
  await page.addInitScript(() => {
    const say = (kind: string) => () =>
      (window as unknown as Record<string, (kind: string) => void>).foyerEffort?.(kind)
    addEventListener('keydown', say('keys'), true)
    addEventListener('pointerdown', say('taps'), true)
  })
  const spent = () => {
    const { keys, taps } = efforts
    Object.assign(efforts, { keys: 0, taps: 0 })
    return { keys, taps }
  }
  return { efforts, spent }
}
