import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')

/** Which folders a folder may import from, beside itself. Nothing runs back up. */
const below: Readonly<Record<string, readonly string[]>> = {
  lib: [],
  db: ['lib'],
  components: ['i18n', 'lib'],
  i18n: ['lib'],
  server: ['db', 'components/mail', 'i18n', 'lib'],
  app: ['server', 'components', 'db/store', 'i18n', 'lib'],
}

/** What lib may stand on: pure, every one of them. */
const pure = [
  'zod',
  'node:crypto',
  'node:url',
  'libphonenumber-js',
  'i18n-iso-countries',
  'countries-and-timezones',
  'tldts',
  'free-email-domains',
  'disposable-email-domains',
  'ts-ics',
]

type Source = { path: string; text: string }

const isUnder = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`)

const statements = [
  /^\s*import\b(?!\s*[(.])[^'"]*['"]([^'"\n]+)['"]/gm,
  /^\s*export\s+(?:type\s+)?(?:\*|\{[^}]*\})[^'"\n]*from\s*['"]([^'"\n]+)['"]/gm,
  /\bimport\(\s*['"]([^'"\n]+)['"]/g,
]

const imports = (text: string) =>
  statements.flatMap((statement) => [...text.matchAll(statement)].map((match) => match[1] ?? ''))

/** `#lib/key.ts` and `./key.ts` as paths from the top; undefined for a package. */
function pathOf(specifier: string, from: string): string | undefined {
  if (specifier.startsWith('#')) return specifier.slice(1)
  return specifier.startsWith('.') ? normalize(join(dirname(from), specifier)) : undefined
}

function objections({ path, text }: Source): string[] {
  const folder = path.split('/')[0] ?? ''
  const found: string[] = []
  for (const specifier of imports(text)) {
    const target = pathOf(specifier, path)
    if (target !== undefined) {
      const allowed = [folder, ...(below[folder] ?? [])]
      const styles = folder === 'components' || folder === 'app' ? target.endsWith('.css') : false
      if (!styles && !allowed.some((place) => isUnder(target, place))) found.push(`${path} reaches up to ${target}`)
    } else {
      const name = specifier.startsWith('@')
        ? specifier.split('/').slice(0, 2).join('/')
        : (specifier.split('/')[0] ?? '')
      if (folder === 'lib' && !pure.includes(name)) found.push(`${path} imports ${specifier}, which is not pure`)
      if (name === 'next-auth' && path !== 'server/session-cookie.ts') found.push(`${path} imports next-auth`)
      if (name === 'drizzle-orm' && folder !== 'db' && folder !== 'server') found.push(`${path} talks SQL`)
    }
  }
  if (folder === 'lib' && /\bprocess\.env\b|\bDate\.now\(|\bnew Date\(\)/.test(text))
    found.push(`${path} reads the clock or the environment`)
  if (folder !== 'server' && folder !== 'db' && /\bprocess\.env\.(?!NEXT_RUNTIME)/.test(text))
    found.push(`${path} reads the environment`)
  return [...new Set(found)]
}

const sources: Source[] = Object.keys(below).flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.(test|testing|setup)\.tsx?$/.test(name))
    .map((name) => ({ path: `${folder}/${name}`, text: readFileSync(join(root, folder, name), 'utf8') })),
)

test('every import points down', () => {
  expect(sources.length).toBeGreaterThan(50)
  expect(sources.flatMap(objections)).toEqual([])
})

test.each([
  ['lib/planted.ts', "import { env } from '#server/env.ts'"],
  ['lib/planted.ts', "import { readFileSync } from 'node:fs'"],
  ['lib/planted.ts', "export { schema } from '../db/schema/settings.ts'"],
  ['lib/planted.ts', "import {\n  a,\n  b,\n} from 'react'"],
  ['lib/planted.ts', 'const now = Date.now()'],
  ['lib/planted.ts', "const { env } = await import('#server/env.ts')"],
  ['db/planted.ts', "import { portal } from '#server/portal.ts'"],
  ['components/planted.tsx', "import { portal } from '#server/portal.ts'"],
  ['server/planted.ts', "import { encode } from 'next-auth/jwt'"],
  ['app/planted.ts', "import { sql } from 'drizzle-orm'"],
])('a planted import in %s is found: %s', (path, text) => {
  expect(objections({ path, text })).toHaveLength(1)
})
