import { expect, test } from 'vitest'
import { defaultCatalogue } from '#lib/catalogue/default.ts'
import type { Fact } from '#lib/catalogue.ts'
import { close } from '#lib/derive/derive.ts'

const read = (jobTitle: string) => {
  const asked: Fact = { value: jobTitle, source: 'asked', confidence: 1 }
  const known = close(new Map([['jobTitle', asked]]), defaultCatalogue)
  return ['jobFunction', 'seniority', 'purchasingRole'].map((point) => known.get(point)?.value)
}

test.each([
  ['采购总监', 'purchasing', 'director', 'decide'],
  ['採購經理', 'purchasing', 'manager', 'recommend'],
  ['采购专员', 'purchasing', 'specialist', 'source'],
  ['Senior Buyer', 'purchasing', 'specialist', 'source'],
  ['Head of Sourcing', 'purchasing', 'director', 'decide'],
  ['总经理', 'management', 'owner', 'decide'],
  ['副总经理', 'management', 'director', undefined],
  ['总经理助理', 'management', 'assistant', undefined],
  ['CEO & Founder', 'management', 'owner', 'decide'],
  ['R&D Manager', 'rd', 'manager', 'evaluate'],
  ['研发工程师', 'rd', 'specialist', 'evaluate'],
  ['品管主任', 'quality', 'manager', undefined],
  ['Vice President Marketing', 'marketing', 'director', undefined],
  ['副教授', 'academic', 'academic', undefined],
])('%s', (title, jobFunction, seniority, purchasingRole) => {
  expect(read(title)).toEqual([jobFunction, seniority, purchasingRole])
})

test.each([
  ['two functions', '市场销售经理', [undefined, 'manager', undefined]],
  ['a rank that reads both ways', 'Assistant Manager, Purchasing', ['purchasing', undefined, undefined]],
  ['nothing telling', 'Coordinator', [undefined, undefined, undefined]],
])('%s stays unknown', (_, title, said) => {
  expect(read(title)).toEqual(said)
})
