import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatKey, keyHash, newKey, readKey } from '#lib/key.ts'

const secret = 'a secret for tests'
const keys = Array.from({ length: 400 }, (_, n) => newKey(secret, `registration-${n}`, 1))
const symbols = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ']

const opens = (typed: string): boolean => {
  try {
    return /^[0-9A-HJKMNP-TV-Z]{12}$/.test(readKey(typed))
  } catch (error) {
    expect(error).toMatchObject({ code: 'mistyped-key' })
    return false
  }
}

test('what is printed is read back, in any case and spacing', () => {
  for (const key of keys) {
    expect(readKey(formatKey(key))).toBe(key)
    expect(readKey(` ${formatKey(key).toLowerCase().replaceAll('-', ' ')} `)).toBe(key)
  }
})

test('full-width characters and look-alikes are read as what was meant', () => {
  const key = keys.find((each) => each.includes('0') && each.includes('1')) as string
  const fullWidth = [...key].map((symbol) => String.fromCharCode(symbol.charCodeAt(0) + 0xfee0)).join('')

  expect(readKey(fullWidth)).toBe(key)
  expect(readKey(key.replaceAll('0', 'O').replaceAll('1', 'l'))).toBe(key)
})

test('every single wrong character is caught', () => {
  let tried = 0
  for (const key of keys)
    for (let place = 0; place < 12; place++)
      for (const symbol of symbols)
        if (symbol !== key[place] && ++tried)
          expect(opens(key.slice(0, place) + symbol + key.slice(place + 1)), `${key} at ${place}`).toBe(false)

  expect(tried).toBe(400 * 12 * 31)
})

test('every swap of two characters is caught', () => {
  for (const key of keys)
    for (let a = 0; a < 12; a++)
      for (let b = a + 1; b < 12; b++) {
        if (key[a] === key[b]) continue
        const swapped = [...key]
        swapped[a] = key[b] as string
        swapped[b] = key[a] as string
        expect(opens(swapped.join('')), `${key} ${a}-${b}`).toBe(false)
      }
})

test('a key of another length or alphabet is mistyped', () => {
  for (const typed of ['', '7K3M', `${keys[0]}0`, '7K3M-9QXT-4CB!', '登记码', 'U'.repeat(12)])
    expect(opens(typed)).toBe(false)
})

test('whatever is typed is a key or mistyped, never a crash, and a key that was read is read again', () => {
  // Any UTF-16 units, half surrogate pairs among them, and texts that are nearly keys.
  const units = fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes))
  const nearly = fc.string({ unit: fc.constantFrom(...symbols, ...'OIlｏ７ -–𠮷'), minLength: 11, maxLength: 16 })

  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), units, nearly), (typed) => {
      if (opens(typed)) expect(readKey(formatKey(readKey(typed)))).toBe(readKey(typed))
    }),
    { numRuns: 10_000 },
  )
})

test('F71: every key that can be made is read back from what is printed', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.string({ unit: 'binary' }), fc.nat(), (by, registration, version) => {
      const key = newKey(by, registration, version)

      expect(readKey(formatKey(key))).toBe(key)
    }),
    { numRuns: 10_000 },
  )
})

test('another version, registration or secret makes another key', () => {
  const made = new Set([
    newKey(secret, 'a', 1),
    newKey(secret, 'a', 2),
    newKey(secret, 'b', 1),
    newKey('other', 'a', 1),
  ])

  expect(made.size).toBe(4)
  expect(keyHash(secret, 'A')).not.toBe(keyHash('other', 'A'))
})
