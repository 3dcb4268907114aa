import { expect, test } from 'vitest'
import { cursorText, readCursor } from '#server/desk/list.ts'

test('a cursor comes back as it went out', () => {
  const cursor = { createdAt: new Date('2027-01-01T00:00:00.123Z'), id: 'a_B-9' }

  expect(readCursor(cursorText(cursor))).toEqual(cursor)
})

test.each([
  '',
  'zz',
  '%%%',
  Buffer.from("1 ' or 1=1").toString('base64url'),
  Buffer.from('9'.repeat(40)).toString('base64url'),
])('%j is no cursor', (text) => {
  expect(readCursor(text)).toBeUndefined()
})
