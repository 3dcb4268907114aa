// Adds the optional packages of other platforms that the registry at hand does not serve to package-lock.json.
//
// npm leaves out of the lock what it could not fetch, and `npm ci` then refuses the lock for what is missing. An entry
// with version, os and cpu is enough: npm skips it on every other platform and fetches it on its own. Run it after
// every change of the lock: `npm run complete-lock`.
import { readFileSync, writeFileSync } from 'node:fs'

const path = 'package-lock.json'
const lock = JSON.parse(readFileSync(path, 'utf8'))
const packages = lock.packages

/** Where a package asked for by `from` stands: beside it, or beside one of those it is nested in. */
function placeOf(name, from) {
  let folder = from
  for (;;) {
    const place = `${folder ? `${folder}/` : ''}node_modules/${name}`
    if (packages[place]) return place
    if (!folder) return undefined
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))
  }
}

const systems = /darwin|win32|android|freebsd|openbsd|netbsd|sunos|aix|openharmony|linux/
const processors = /arm64|x64|ia32|arm(?=-|$)|riscv64|ppc64|s390x|loong64|mips64el|wasm32/

/** What a platform package's name says about itself, e.g. `@biomejs/cli-linux-x64-musl`. */
function platformOf(name) {
  const os = systems.exec(name)?.[0]
  const cpu = processors.exec(name)?.[0]
  const libc = /musl/.test(name) ? 'musl' : /linux.*gnu/.test(name) ? 'glibc' : undefined
  if (!os && !cpu) console.warn(`${name}: no platform in its name, so npm would install it everywhere`)
  return { ...(cpu && { cpu: [cpu] }), ...(os && { os: [os] }), ...(libc && { libc: [libc] }) }
}

let added = 0
for (const [parent, entry] of Object.entries(packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (placeOf(name, parent)) continue
    const { cpu, os, libc } = platformOf(name)
    packages[`node_modules/${name}`] = {
      version: range.replace(/^[\^~]/, ''),
      ...(cpu && { cpu }),
      ...(entry.dev && { dev: true }),
      optional: true,
      ...(os && { os }),
      ...(libc && { libc }),
    }
    added += 1
  }
}

lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`)
console.log(`${added} packages of other platforms added to ${path}`)
