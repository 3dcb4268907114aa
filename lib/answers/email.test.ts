import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readEmail } from '#lib/answers/email.ts'

const fault = (raw: string) => {
  const read = readEmail(raw)
  return read.ok ? read.value : read.fault
}

test.each([
  ['Li.Wei@Harbour-Foods.Example', 'li.wei@harbour-foods.example'],
  ['  li@acme.example\u200B', 'li@acme.example'],
  ['li＠ａｃｍｅ.example', 'li@acme.example'],
  ['li@acme。example', 'li@acme.example'],
  ['li@例子.中国', 'li@xn--fsqu00a.xn--fiqs8s'],
  ['li@xn--fsqu00a.xn--fiqs8s', 'li@xn--fsqu00a.xn--fiqs8s'],
  ["o'hara+show@acme.co.uk", "o'hara+show@acme.co.uk"],
])('%j is kept as %j', (raw, kept) => {
  expect(readEmail(raw)).toEqual({ ok: true, value: kept })
})

test.each([
  ['li.acme.example', 'no-at'],
  ['a@b', 'domain'],
  ['li@acme..example', 'domain'],
  ['li@-acme.example', 'domain'],
  ['li@[127.0.0.1]', 'domain'],
  ['li@127.0.0.1', 'domain'],
  ['@acme.example', 'invalid'],
  ['li@', 'domain'],
  ['"li wei"@acme.example', 'local-part'],
  ['"a@evil.test x"@x.test', 'local-part'],
  ['.li@acme.example', 'local-part'],
  ['李@acme.example', 'local-part'],
  ['mıke@x.test', 'local-part'],
  ['MİKE@x.test', 'local-part'],
  ['mi\u212Ae@x.test', 'local-part'],
  ['a@x.test,v@y.test', 'several'],
  ['a@x.test; v@y.test', 'several'],
  ['a＠evil.test@x.test', 'several'],
  ['Li Wei <li@acme.example>', 'invalid'],
  ['a@x.test\r\nBcc: v@y.test', 'invalid'],
  ['a\u0000@x.test', 'invalid'],
  [`${'a'.repeat(250)}@x.test`, 'too-long'],
  [`${'a'.repeat(65)}@x.test`, 'local-part'],
])('%j is refused: %s', (raw, said) => {
  expect(fault(raw)).toBe(said)
})

test('an address that is kept is ASCII, has one @ and reads the same again', () => {
  const part = fc.string({ unit: fc.constantFrom(...'aZ0.-_＠@Ｋ\u212A例中é '), maxLength: 12 })

  fc.assert(
    fc.property(part, part, (local, domain) => {
      const read = readEmail(`${local}@${domain}.example`)
      if (!read.ok) return
      expect(read.value).toMatch(/^[\x21-\x3f\x41-\x7e]+@[a-z0-9.-]+$/)
      expect(readEmail(read.value)).toEqual(read)
    }),
    { numRuns: 10_000 },
  )
})
