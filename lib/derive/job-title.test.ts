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
  ['品管主任', 'quality', 'manager', 'evaluate'],
  ['Vice President Marketing', 'marketing', 'director', undefined],
  ['副教授', 'academic', 'academic', undefined],
])('%s', (title, jobFunction, seniority, purchasingRole) => {
  expect(read(title)).toEqual([jobFunction, seniority, purchasingRole])
})

test.each([
  ['an abbreviation', 'Purch. Mgr.', ['purchasing', 'manager', 'recommend']],
  ['two languages', 'Sourcing Manager 採購經理', ['purchasing', 'manager', 'recommend']],
  ['full width', 'Ｒ＆Ｄ　Ｍａｎａｇｅｒ', ['rd', 'manager', 'evaluate']],
  ['a deputy head of a department', '副总经理（采购）', ['purchasing', 'director', 'decide']],
  ['the head of a department', '营销中心总经理', ['marketing', 'director', undefined]],
  ['the head of the company beside a department', '總經理兼研發總監', ['management', 'owner', 'decide']],
  ['a junior manager', '採購襄理', ['purchasing', 'manager', 'recommend']],
  ['a long word before a short one', '电子商务专员', ['ecommerce', 'specialist', undefined]],
  ['a professor of anything', 'Lecturer in Food Science', ['academic', 'academic', undefined]],
])('%s: %s', (_, title, said) => {
  expect(read(title)).toEqual(said)
})

test.each([
  ['two functions', '市场销售经理', [undefined, 'manager', undefined]],
  ['two ranks', '采购专员/助理', ['purchasing', undefined, 'source']],
  ['what is over', 'Former CEO', [undefined, undefined, undefined]],
  ['what is over', '前采购总监', [undefined, undefined, undefined]],
  ['what is over', '退休總經理', [undefined, undefined, undefined]],
  ['what somebody is not', 'Not a buyer', [undefined, undefined, undefined]],
  ['nothing telling', 'Wizard', [undefined, undefined, undefined]],
  ['nothing at all', '🙂', [undefined, undefined, undefined]],
])('%s: %s stays unknown', (_, title, said) => {
  expect(read(title)).toEqual(said)
})
