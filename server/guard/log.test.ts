import { expect, test } from 'vitest'
import { pathForLog } from './log.ts'

test.each([
  ['/l/abc?x=1', '/l/…'],
  ['/api/v1/links/abc/more', '/api/v1/links/…'],
  ['/en/expo/register?again=secret', '/en/expo/register'],
  ['/organiser/sign-in?token=secret', '/organiser/sign-in'],
  ['/en/li.wei@acme.example', '/en/…'],
  ['/en/li.wei%40acme.example', '/en/…'],
  ['/api/v1/me/plan', '/api/v1/me/plan'],
])('%s is logged as %s', (url, path) => {
  expect(pathForLog(url)).toBe(path)
})
