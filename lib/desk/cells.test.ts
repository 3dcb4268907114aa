import { stringify } from 'csv-stringify/sync'
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

test('taking one apostrophe away gives every text back, from the file too', () => {
  const cells = fc.oneof(
    fc
      .array(fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', '＝', '"', ',', ';', 'a', '1', '𠮷'))
      .map((parts) => parts.join('')),
    fc.string({ unit: 'binary' }),
    fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  )

  fc.assert(
    fc.property(cells, (text) => {
      const written = stringify([[safeCell(text)]], { quoted: true, quoted_empty: true, record_delimiter: 'windows' })
      // RFC 4180 §2: quotes around the cell, and its own quotes doubled.
      const cell = written.slice(1, -3).replaceAll('""', '"')
      const back = cell.replace(/^'('*[=+\-@\t\r\n＝＋－＠])/, '$1')

      expect(back).toBe(text)
    }),
    { numRuns: 10_000 },
  )
})
