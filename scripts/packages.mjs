// Installs what package-lock.json names, when it is not there already. Runs on Node 20, before anything is installed.
import { readFileSync } from 'node:fs'
import { run } from './run.mjs'

const read = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages
  } catch {
    return undefined
  }
}

/** npm writes what it installed to a lock of its own, last of all: an install cut short leaves none. */
function installed() {
  const wanted = read('package-lock.json')
  const there = read('node_modules/.package-lock.json')
  if (!wanted || !there) return false
  return Object.entries(wanted).every(
    ([place, { version, optional }]) => place === '' || optional || there[place]?.version === version,
  )
}

/** Install scripts are not needed, and from a lock npm would compile a package that brings its binaries along. */
export async function installPackages() {
  if (installed()) return
  await run('Installing packages', 'npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'])
}
