// Builds when sources, lock or Node changed since the last build. A stamp in the build folder tells.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './run.mjs'

const folders = ['app', 'components', 'db', 'i18n', 'lib', 'public', 'server']
const files = ['instrumentation.ts', 'next.config.js', 'package-lock.json', 'package.json', 'tsconfig.json']

function* filesUnder(folder) {
  if (!existsSync(folder)) return
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* filesUnder(path)
    else if (!/\.test\.tsx?$/.test(entry.name)) yield path
  }
}

function stampNow(nodeMajor) {
  const hash = createHash('sha256').update(nodeMajor)
  for (const path of [...files.filter(existsSync), ...folders.flatMap((folder) => [...filesUnder(folder)])]) {
    hash.update(`\0${path}\0`).update(readFileSync(path))
  }
  return hash.digest('hex')
}

/** @param nodeMajor of the Node that serves, e.g. `24` */
export async function build(nodeMajor) {
  const folder = process.env.NEXT_DIST_DIR || '.next'
  const path = join(folder, 'foyer-stamp')
  const stamp = stampNow(nodeMajor)
  const built = existsSync(join(folder, 'BUILD_ID')) && existsSync(path) && readFileSync(path, 'utf8') === stamp
  if (built) return
  await run('Building', 'npm', ['run', '--silent', 'build'], { NEXT_TELEMETRY_DISABLED: '1' })
  writeFileSync(path, stamp)
}
