import { expect, test } from 'vitest'
import { agrees } from './agrees.ts'

test.each([
  ['city', '上海市', 'Shanghai', true],
  ['city', '臺北', 'Taipei', true],
  ['city', 'Little Haven', 'little  haven', true],
  ['city', '北京', 'Shanghai', false],
  ['country', 'CN', 'CN', true],
  ['badgeName', ' Chen  Siyuan', 'chen siyuan', true],
  ['badgeName', '上海', 'Shanghai', false],
  ['conferenceThemes', ['supply', 'science'], ['science', 'supply'], true],
  ['conferenceThemes', ['supply'], ['science', 'supply'], false],
  ['wantsMatching', true, true, true],
  ['wantsMatching', 'true', true, false],
])('%s: %o against %o', (point, said, guessed, expected) => {
  expect(agrees(point, said, guessed)).toBe(expected)
})
