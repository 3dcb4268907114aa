import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { calls } from '#lib/api/calls.ts'
import { openapi } from '#lib/api/openapi.ts'

/** Every method a route file answers, as `GET /api/v1/me`. A POST that only stands in for another method is no call. */
const routes = globSync('app/api/v1/**/route.ts').flatMap((file) => {
  const path = file
    .replace(/^app/, '')
    .replace(/\/route\.ts$/, '')
    .replaceAll('[', '{')
    .replaceAll(']', '}')
  const source = readFileSync(file, 'utf8')
  const methods = [...source.matchAll(/export (?:async function|const|function) (GET|POST|PUT|PATCH|DELETE)\b(.*)/g)]
  return methods
    .filter(([, , rest]) => !/formMethods\(\{(?!.*POST:)/.test(rest ?? ''))
    .map(([, method]) => `${method} ${path}`)
})

test('every route is described, and everything described is a route', () => {
  expect(calls.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(routes.sort())
})

test('the description is OpenAPI 3.1 with a schema for every body', () => {
  const { openapi: version, paths } = openapi('https://visit.example')

  expect(version).toBe('3.1.0')
  expect(paths['/api/v1/events/{event}/registrations']?.post).toMatchObject({
    requestBody: {
      content: { 'application/json': { schema: { type: 'object', required: ['name', 'company', 'privacy'] } } },
    },
    responses: { 201: {}, 409: {}, 422: {} },
  })
})
