import base from '../../playwright.config.ts'

/** Pictures of every screen, for people to look at; see `npm run screenshots`. */
export default {
  ...base,
  testDir: '.',
  testMatch: '**/*.shots.ts',
  globalSetup: '../mail-sink.setup.ts',
  timeout: 300_000,
  projects: [{ name: 'js' }],
  webServer: { ...base.webServer, cwd: process.cwd() },
}
