import { expect, test } from 'vitest'
import { samePath } from './posted.ts'

test.each(['/en/nutra-expo-2027/visit?full=s01#s01', '/', '/a//b', '/%2f%2fother.example'])(
  '%s is a path here',
  (path) => {
    expect(samePath(path)).toBe(path)
  },
)

test.each([
  undefined,
  '',
  'en',
  '//other.example',
  '/\\other.example',
  'javascript:alert(1)',
  '/.//other.example',
  '/..//other.example/x',
  '/en/..//other.example',
  '/%2e//other.example',
  '/.\\\\other.example',
  '/\t/other.example',
])('%s is not', (path) => {
  expect(samePath(path)).toBeUndefined()
})
