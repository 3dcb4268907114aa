// Finds a browser for the tests, or gets one: a Chromium that is there, Playwright's own, Debian's as root.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { run } from './run.mjs'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** A browser of the machine, or undefined: then Playwright looks for its own. */
export const systemBrowser = () => places.find((place) => existsSync(place))

const playwrights = () => {
  const ask = "import { chromium } from '@playwright/test'; process.stdout.write(chromium.executablePath())"
  return execFileSync(process.execPath, ['--input-type=module', '--eval', ask], { encoding: 'utf8' })
}

const isThere = () => systemBrowser() !== undefined || existsSync(playwrights())

export async function findBrowser() {
  if (isThere()) return
  try {
    await run('Installing a browser', 'npx', ['playwright', 'install', 'chromium'])
  } catch {
    // Without the open internet, a Debian mirror is often still within reach.
    if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
      await run('Looking for packages', 'apt-get', ['update', '-qq'])
      await run('Installing Chromium', 'apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk'], {
        DEBIAN_FRONTEND: 'noninteractive',
      })
    }
  }
  if (!isThere())
    throw new Error('The browser tests need Chromium: install it, or run `npx playwright install chromium`.')
}
