import { expect, test } from 'vitest'
import { likelyAddress } from '#lib/answers/email-typo.ts'

test.each([
  ['wei@gamil.com', 'wei@gmail.com'],
  ['wei@qq.con', 'wei@qq.com'],
  ['wei@GMIAL.com', 'wei@gmail.com'],
  ['wei＠163.con', 'wei@163.com'],
  ['wei@gamil.con', 'wei@gmail.com'],
  ['wei@acme.com.con', 'wei@acme.com.cn'],
])('%s was meant to be %s', (typed, meant) => {
  expect(likelyAddress(typed)).toBe(meant)
})

test.each(['', 'wei', 'wei@', 'wei@gmail.com', 'wei@acme.example', 'a@b@gamil.com'])(
  'nothing is said of “%s”',
  (typed) => {
    expect(likelyAddress(typed)).toBeUndefined()
  },
)

test('nothing is said while a right address is being typed', () => {
  const address = 'wei@gmail.com.cn'
  const said = Array.from(address, (_, end) => likelyAddress(address.slice(0, end)))

  expect(said.filter(Boolean)).toEqual([])
})
