import { expect, test } from 'vitest'
import type { Catalogue, Fact, Known } from '#lib/catalogue.ts'
import { groupKnown } from '#lib/visitor/details.ts'

const label = { en: '', 'zh-CN': '', 'zh-TW': '' }
const catalogue: Catalogue = {
  version: 1,
  points: ['name', 'country', 'city', 'channel', 'mobile'].map((id) => ({
    id,
    label,
    purpose: label,
    known: ['asked'],
    counted: true,
  })),
  questions: [],
  services: [],
  consents: [],
  topics: [],
  products: [],
}
const fact = (value: string | null, source: Fact['source']): Fact => ({ value, source, confidence: 1 })
const known: Known = new Map([
  ['channel', fact('wechat-oa', 'observed')],
  ['city', fact('Shanghai', 'derived')],
  ['country', fact('CN', 'derived')],
  ['mobile', fact(null, 'asked')],
  ['name', fact('Chen', 'asked')],
])

test('puts every known point into one group, in the order of the catalogue', () => {
  expect(groupKnown(known, catalogue, [])).toEqual({
    confirm: [],
    told: ['name'],
    worked: ['country', 'city'],
    noticed: ['channel'],
    skipped: ['mobile'],
  })
})

test('what is to be confirmed stands there only', () => {
  const { confirm, worked } = groupKnown(known, catalogue, ['city'])

  expect(confirm).toEqual(['city'])
  expect(worked).toEqual(['country'])
})

test('asks nobody to confirm what is not known', () => {
  expect(groupKnown(known, catalogue, ['seniority']).confirm).toEqual([])
})
