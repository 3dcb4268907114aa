import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeCell } from '#lib/desk/cells.ts'

test.each([
  '=HYPERLINK("http://x")',
  '+8613800000000',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '＝1',
  '＋1',
  '－1',
  '＠x',
])('%j is no formula any more', (text) => {
  expect(safeCell(text)).toBe(`'${text}`)
})

test.each(['', '陈思远', 'Harbour Foods', '1-2', "O'Brien", "'quoted'", 'a=b'])('%j stays as it is', (text) => {
  expect(safeCell(text)).toBe(text)
})

test('taking one apostrophe away gives every text back', () => {
  const cells = fc
    .array(fc.constantFrom("'", '=', '+', '-', '@', '\t', '\n', '＝', 'a', '1'))
    .map((parts) => parts.join(''))

  fc.assert(
    fc.property(cells, (text) => {
      const back = safeCell(text).replace(/^'('*[=+\-@\t\r\n＝＋－＠])/, '$1')
      expect(back).toBe(text)
    }),
  )
})
