import { expect, test } from 'vitest'
import { nameForMail } from '#lib/answers/name-for-mail.ts'

test.each(['陈思远', 'Chen Siyuan', 'J.R.R. Tolkien', 'Dr.Smith', '𠮷田太郎', "Seán O'Brien-Müller", 'שרה כהן'])(
  'keeps %s',
  (name) => {
    expect(nameForMail(name)).toBe(name)
  },
)

test.each([
  'Win money at evil.com',
  'https://evil.example',
  'www.evil',
  'evil。com',
  'ｅｖｉｌ．ｃｏｍ',
  'evil.cn/now',
  'me@evil.example',
  '10.0.0.1',
  '点击赢大奖.中国',
  'go to EVIL.COM.',
])('says nothing of %s', (name) => {
  expect(nameForMail(name)).toBe('')
})

test('cuts after forty characters, never inside one', () => {
  expect(nameForMail('𠮷'.repeat(60))).toBe('𠮷'.repeat(40))
})
