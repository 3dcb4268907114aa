// `npm test`: installs what is missing, then checks everything, and says at the end what held. Runs on Node 20.
import { delimiter, resolve } from 'node:path'
import { findBrowser } from './browser.mjs'
import { build } from './build.mjs'
import { servingNode } from './node-version.mjs'
import { installPackages } from './packages.mjs'
import { run } from './run.mjs'

const steps = [
  ['Lint', () => run('Lint', 'biome', ['check', '--error-on-warnings', '.'])],
  ['Types', () => run('Types', 'npm', ['run', '--silent', 'types'])],
  ['Unused code', () => run('Unused code', 'knip', [])],
  ['Unit and store tests', () => run('Unit and store tests', 'vitest', ['run'])],
  ['Build', async () => build(servingNode().major)],
  [
    'Fault tests',
    () => run('Fault tests', 'vitest', ['run', '-c', 'e2e/faults/vitest.config.ts'], { FAULTS: 'quick' }),
  ],
  ['Browser', findBrowser],
  ['Browser tests', () => run('Browser tests', 'playwright', ['test'])],
]

const results = []

async function attempt([name, step]) {
  const startedAt = Date.now()
  const error = await step().then(
    () => undefined,
    (reason) => reason,
  )
  if (error) console.error(error.message)
  results.push({ name, ok: !error, seconds: Math.round((Date.now() - startedAt) / 1000) })
  return !error
}

const startedAt = Date.now()
if (await attempt(['Packages', installPackages])) {
  process.env.PATH = [resolve('node_modules/.bin'), process.env.PATH].join(delimiter)
  // One failure does not hide the next: every check has its say.
  for (const step of steps) await attempt(step)
}

const width = Math.max(...results.map(({ name }) => name.length))
console.log(
  `\n${results.map(({ name, ok, seconds }) => `${ok ? 'passed' : 'FAILED'}  ${name.padEnd(width)}  ${String(seconds).padStart(4)} s`).join('\n')}`,
)
const failed = results.filter(({ ok }) => !ok).length
console.log(
  `${failed === 0 ? 'All passed' : `${failed} failed`} in ${((Date.now() - startedAt) / 60_000).toFixed(1)} minutes.`,
)
process.exit(failed === 0 ? 0 : 1)
