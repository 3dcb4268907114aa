import { describe, expect, test } from 'vitest'
import { partsOf, scriptOf } from '#lib/derive/name.ts'

describe('family name and given name', () => {
  test.each([
    ['陈思远', '陈', '思远'],
    ['李伟', '李', '伟'],
    ['欧阳娜娜', '欧阳', '娜娜'],
    ['歐陽修', '歐陽', '修'],
    ['司马光', '司马', '光'],
    ['Chen Siyuan', 'Chen', 'Siyuan'],
    ['Siyuan Chen', 'Chen', 'Siyuan'],
    ['KELLER Marta', 'KELLER', 'Marta'],
    ['Marta Keller', 'Keller', 'Marta'],
    ['Keller, Marta', 'Keller', 'Marta'],
    ['Zoë O’Hara', 'O’Hara', 'Zoë'],
  ])('%s', (name, family, given) => {
    expect(partsOf(name)).toMatchObject({ family, given })
  })

  test.each([
    '佐藤健',
    '李',
    '张三李四王',
    '阿依古丽·买买提',
    'Li',
    'Wang Chen',
    'Ludwig van Beethoven',
    'محمد علی',
    'Анна Иванова',
    'Ann 🙂',
  ])('nothing is said of %s', (name) => {
    expect(partsOf(name)).toBeUndefined()
  })
})

test.each([
  ['陈思远', 'Hans'],
  ['陳思遠', 'Hant'],
  ['林小明', 'Hani'],
  ['𠮷田', 'Hani'],
  ['佐藤 さくら', 'Jpan'],
  ['김민준', 'Kore'],
  ['Zoë O’Hara-Li', 'Latn'],
  ['Анна', 'Cyrl'],
  ['محمد', 'Arab'],
  ['สมชาย', 'Thai'],
  ['42', undefined],
])('%s is written in %s', (name, script) => {
  expect(scriptOf(name)).toBe(script)
})
