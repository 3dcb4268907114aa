import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultCatalogue } from '#lib/catalogue/default.ts'
import { close } from '#lib/derive/derive.ts'
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
    ['上官婉儿', '上官', '婉儿'],
    ['諸葛亮', '諸葛', '亮'],
    ['陈 思远', '陈', '思远'],
    ['林　小明', '林', '小明'],
    ['𠮷田 健', '𠮷田', '健'],
    ['佐藤 さくら', '佐藤', 'さくら'],
    ['ヤマダ タロウ', 'ヤマダ', 'タロウ'],
    ['김민준', '김', '민준'],
    ['남궁민수', '남궁', '민수'],
    ['김 민준', '김', '민준'],
    ['สมชาย ใจดี', 'ใจดี', 'สมชาย'],
    ['Анна Иванова', 'Иванова', 'Анна'],
    ['Достоевский Фёдор', 'Достоевский', 'Фёдор'],
    ['Ouyang Xiu', 'Ouyang', 'Xiu'],
    ['LI Wei', 'LI', 'Wei'],
    ['David Wang', 'Wang', 'David'],
    ['Wang Xiao Ming', 'Wang', 'Xiao Ming'],
    ['Da Ming Wang', 'Wang', 'Da Ming'],
    ['Chan Tai-man', 'Chan', 'Tai-man'],
    ['Kim Min-jun', 'Kim', 'Min-jun'],
    ['Nguyen Anh', 'Nguyen', 'Anh'],
    ['Dr. Marta Keller', 'Keller', 'Marta'],
    ['J. Smith', 'Smith', 'J.'],
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
    'Анна Мария',
    'Нина Ирина',
    'สมชาย',
    'Ann 🙂',
    '田中健',
    'Wei Li',
    'Xiao Ming Wang',
    'Li Wei',
    'Kim Smith',
    'Mr. Smith',
    'Sammy Davis Jr.',
    'X',
    '王'.repeat(60),
    '김'.repeat(60),
    'ก'.repeat(60),
    'a '.repeat(30),
    '王🙂',
    '',
  ])('nothing is said of %s', (name) => {
    expect(partsOf(name)).toBeUndefined()
  })
})

test('all the letters of a name are in its two parts', () => {
  const names = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .array(
        fc.constantFrom(...[...'陈欧阳思远김민준สมชายИванов'], 'Li', 'Wei', 'Chan', 'Kim', ' ', '-', ',', '.', '　'),
      )
      .map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(names, (name) => {
      const parts = partsOf(name)
      if (!parts) return
      expect(parts.family).not.toBe('')
      expect(parts.given).not.toBe('')
      for (const part of [parts.family, parts.given]) expect(name.replaceAll(/\s+/g, ' ')).toContain(part)
    }),
    { numRuns: 10_000 },
  )
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

test.each([
  ['Schmidt, Anna', 'Anna Schmidt'],
  ['Anna Schmidt', 'Anna Schmidt'],
  ['陈思远', undefined],
])('on a badge %s reads %s', (name, badge) => {
  const known = new Map([['name', { value: name, source: 'asked' as const, confidence: 1 }]])

  expect(close(known, defaultCatalogue).get('badgeName')?.value).toBe(badge)
})
