import { defineConfig } from '@playwright/test'
import { places } from './e2e/places.ts'
import { systemBrowser } from './scripts/browser.mjs'

const quiet = ['--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.e2e.ts',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 45_000,
  reporter: 'list',
  globalSetup: './e2e/mail-sink.setup.ts',
  use: {
    baseURL: places.url,
    locale: 'en',
    launchOptions: {
      executablePath: systemBrowser(),
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', ...quiet],
    },
  },
  projects: [
    { name: 'js' },
    // axe needs scripts: it hangs without them. What talks to the API alone is asked once.
    { name: 'no-js', use: { javaScriptEnabled: false }, grepInvert: /axe|@js/, testIgnore: '**/e2e/api/**' },
  ],
  webServer: {
    command: 'node_modules/.bin/node server/main.ts',
    url: `${places.url}/readyz`,
    timeout: 60_000,
    stderr: 'ignore',
    env: {
      PORT: String(places.port),
      DATA_DIR: places.dataFolder,
      SEED: 'demo',
      SMTP_URL: `smtp://127.0.0.1:${places.smtpPort}`,
      PUBLIC_URL: '',
      DATABASE_URL: '',
    },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
  },
})
