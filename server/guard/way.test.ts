import { expect, test } from 'vitest'
import { wayOf } from './way.ts'

const isKnownEvent = (id: string) => id === 'expo'
const get = (url: string, language?: string) => wayOf('GET', url, language, isKnownEvent, false)

test.each([
  ['/zh/expo', '/zh-CN/expo'],
  ['/zh-Hans/expo', '/zh-CN/expo'],
  ['/zh-HK/expo?via=a', '/zh-TW/expo?via=a'],
  ['/zh-hant', '/zh-TW'],
  ['/EN/expo/visit', '/en/expo/visit'],
  ['/en/EXPO/visit?again=1', '/en/expo/visit?again=1'],
])('%s is sent to %s', (url, location) => {
  expect(get(url)).toEqual({ to: 'redirect', location })
})

test.each([
  '/',
  '/en',
  '/en/expo',
  '/en/expo/key?again=x',
  '/organiser',
  '/api/v1/me',
  '/_next/static/a.js',
  '/favicon.ico',
  '/r/abc',
])('%s goes on to Next', (url) => {
  expect(get(url)).toMatchObject({ to: 'next', url })
})

test('what is neither ours nor a language is missing, in the language of the reader', () => {
  expect(get('/wp-login.php', 'fr, zh-HK;q=0.8, en;q=0.5')).toEqual({ to: 'missing', locale: 'zh-TW' })
  expect(get('/fr/expo')).toEqual({ to: 'missing', locale: 'en' })
  expect(get('/en/other')).toEqual({ to: 'missing', locale: 'en' })
  expect(get('/en/constructor')).toEqual({ to: 'missing', locale: 'en' })
  expect(get('/constructor')).toEqual({ to: 'missing', locale: 'en' })
})

test('pages are read, the API is written to', () => {
  expect(wayOf('POST', '/en/expo', undefined, isKnownEvent, false)).toMatchObject({
    code: 'method-not-allowed',
    allow: 'GET, HEAD',
  })
  expect(wayOf('DELETE', '/api/v1/me', undefined, isKnownEvent, false)).toMatchObject({ to: 'next' })
  expect(wayOf('POST', '/l/abc', undefined, isKnownEvent, false)).toMatchObject({
    to: 'next',
    url: '/api/v1/links/abc',
  })
})
