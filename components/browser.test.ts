import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

/** What runs in a visitor's browser may stand on: every other package costs the page its budget. */
const light = ['react', 'react-hook-form']

/** Not in Chrome 86 or not in iOS 14, and filled in by nobody. */
const tooNew =
  /\.(at|replaceAll|findLast|findLastIndex|toSorted|toReversed|toSpliced|requestSubmit)\(|Object\.(hasOwn|groupBy)\(|structuredClone\(|randomUUID\(|AbortSignal\.(timeout|any)\(|Intl\.(Segmenter|ListFormat)|\(\?<[=!]/g

const statement = /^\s*(?:import|export)\s+(?!type\b)(?:[^'"]*?from\s*)?['"]([^'"\n]+)['"]/gm

/** Fetched when it is needed: it runs in the browser all the same. */
const later = /\bimport\('([^'\n]+)'\)/g

const imports = (text: string) =>
  [statement, later].flatMap((kind) => [...text.matchAll(kind)].map((match) => match[1] ?? ''))

function pathOf(specifier: string, from: string): string | undefined {
  if (specifier.startsWith('#')) return specifier.slice(1)
  return specifier.startsWith('.') ? normalize(join(dirname(from), specifier)) : undefined
}

/** Every module that reaches the browser, and every package it names. */
function inTheBrowser(starts: readonly string[]) {
  const modules = new Set<string>()
  const packages = new Set<string>()
  const follow = (path: string) => {
    if (modules.has(path) || path.endsWith('.css')) return
    modules.add(path)
    for (const specifier of imports(read(path))) {
      const target = pathOf(specifier, path)
      if (target) follow(target)
      else packages.add(specifier)
    }
  }
  starts.forEach(follow)
  return { modules: [...modules], packages: [...packages] }
}

const starts = ['app', 'components'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name}`)
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.') && /^'use client'/.test(read(path))),
)
const { modules, packages } = inTheBrowser(starts)

test('what runs in the browser names no heavy package', () => {
  expect(starts.length).toBeGreaterThan(3)
  expect(packages.filter((name) => !light.includes(name))).toEqual([])
})

test('what runs in the browser asks for nothing newer than Chrome 86 and iOS 14', () => {
  const found = modules.flatMap((path) => [...read(path).matchAll(tooNew)].map(([what]) => `${path}: ${what}`))

  expect(modules).toEqual(expect.arrayContaining(['components/form/form-errors.ts', 'components/form/form-send.ts']))
  expect(found).toEqual([])
})
