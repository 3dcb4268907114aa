import { expect, test } from 'vitest'
import { finds } from './tree-search.ts'

test.each([
  ['whey', ['Whey & milk proteins'], true],
  ['milk whey', ['Whey & milk proteins'], true],
  ['ＷＨＥＹ', ['Whey & milk proteins'], true],
  ['proteine', ['Whey & milk protéines'], true],
  ['soy', ['Whey & milk proteins'], false],
  ['whey soy', ['Whey & milk proteins'], false],
  ['胶原肽', ['胶原蛋白肽', 'Collagen peptides'], true],
  ['肽胶', ['胶原蛋白肽', 'Collagen peptides'], false],
  ['collagen 肽', ['胶原蛋白肽', 'Collagen peptides'], true],
  ['q10', ['輔酵素 Q10 與 PQQ'], true],
  ['%', ['Whey'], false],
  ['(', ['Calcium (Ca)'], true],
] as const)('“%s” in %j: %s', (query, texts, found) => {
  expect(finds(query, texts)).toBe(found)
})
