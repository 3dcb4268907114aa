import { expect, test } from 'vitest'
import { outcomeOf } from './count-answers.ts'
import { routeOf } from './route.ts'

test.each([
  ['/', 'home'],
  ['/en', 'home'],
  ['/zh-CN/nutra-expo-2027?via=x', 'landing'],
  ['/en/nutra-expo-2027/visit/details', 'visit'],
  ['/en/nutra-expo-2027/exhibitors', 'page'],
  ['/api/v1/events/nutra-expo-2027/registrations', 'registrations'],
  ['/api/v1/events/nutra-expo-2027/made-up', 'api'],
  ['/api/v1/me/plan?service=x', 'me'],
  ['/api/v1/li.wei@acme.example', 'api'],
  ['/_next/static/a.js', 'file'],
  ['/favicon.ico', 'file'],
  ['/l/secret', 'link'],
  ['/organiser/registrations/NE27-1', 'desk'],
  ['/constructor', 'other'],
  ['/li.wei/at', 'other'],
  ['//x', 'home'],
  ['', 'home'],
])('%s counts as %s', (url, route) => {
  expect(routeOf(url)).toBe(route)
})

test('a registration was taken, refused, or met a busy or broken server', () => {
  expect(outcomeOf(201, '')).toBe('taken')
  expect(outcomeOf(303, '/en/nutra-expo-2027/visit')).toBe('taken')
  expect(outcomeOf(303, '/en/nutra-expo-2027/register?again=x')).toBe('refused')
  expect(outcomeOf(422, '')).toBe('refused')
  expect(outcomeOf(503, '')).toBe('busy')
  expect(outcomeOf(500, '')).toBe('failed')
})
