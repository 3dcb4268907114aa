import type { BrowserContext, Page } from '@playwright/test'

/** What went wrong on the pages of a browser: dialogs, errors in the console, refused by a policy, uncaught. */
export async function watch(context: BrowserContext): Promise<string[]> {
  const heard: string[] = []
  context.on('dialog', async (dialog) => {
    heard.push(`dialog ${dialog.message()} on ${dialog.page()?.url()}`)
    await dialog.dismiss()
  })
  context.on('console', (message) => {
    if (message.type() === 'error' || message.text().startsWith('violation'))
      heard.push(`console ${message.text()} on ${message.page()?.url()}`)
  })
  context.on('weberror', (error) => heard.push(`error ${error.error().message} on ${error.page()?.url()}`))
  await context.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      console.log(`violation of ${effectiveDirective} by ${blockedURI}`),
    ),
  )
  return heard
}

/** Elements no page of ours draws, in what was loaded; and `window.__xss`, where a script of theirs ran. */
export const strangersOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const never =
      'img[src="x"], object, embed, base[href], marquee, math, audio, video, animate, iframe[srcdoc], meta[http-equiv="refresh"], ' +
      'body style, x, scr, link[href*="evil"], [style*="javascript:"], [style*="animation-name"]'
    const addresses = ['href', 'src', 'action', 'formaction', 'data', 'xlink:href']
    const found = [...document.querySelectorAll('*')].filter(
      (element) =>
        element.matches(never) ||
        [...element.attributes].some(
          ({ name, value }) =>
            name.startsWith('on') || (addresses.includes(name) && /^\s*(javascript:|data:text|\/\/)/i.test(value)),
        ),
    )
    const ran = '__xss' in window ? ['window.__xss'] : []
    return [...ran, ...found.map((element) => element.outerHTML.slice(0, 120))]
  })

/** Opens all of these, three at a time. */
export async function openEach<T>(
  context: BrowserContext,
  all: readonly T[],
  open: (page: Page, one: T) => Promise<void>,
): Promise<void> {
  const left = [...all]
  await Promise.all(
    Array.from({ length: 3 }, async () => {
      const page = await context.newPage()
      for (let one = left.shift(); one !== undefined; one = left.shift()) await open(page, one)
      await page.close()
    }),
  )
}
