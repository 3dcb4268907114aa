import { expect, test } from 'vitest'
import type { ProductGroup } from '#lib/catalogue.ts'
import { type Exhibitor, matching } from '#lib/visitor/matching.ts'

const text = (en: string) => ({ en, 'zh-CN': en, 'zh-TW': en })
const group = (id: string, hall: string, items: string[]): ProductGroup => ({
  id,
  label: text(id),
  hall,
  sector: 'ingredients',
  theme: 'science',
  items: items.map((item) => ({ id: item, label: text(item) })),
})
const exhibitor = (id: string, hall: string, stand: string, products: string[]): Exhibitor => ({
  id,
  name: text(id),
  hall,
  stand,
  products,
})

const groups = [
  group('protein', 'hall-1', ['protein.whey', 'protein.pea', 'protein.novel']),
  group('biotics', 'hall-1', ['biotics.probiotic', 'biotics.fibre']),
  group('lipid', 'hall-2', ['lipid.algal']),
]
const pea = exhibitor('pea', 'hall-1', '1D15', ['protein.pea', 'protein.novel'])
const both = exhibitor('both', 'hall-2', '2A01', ['protein.pea', 'biotics.probiotic'])
const whey = exhibitor('whey', 'hall-1', '1C21', ['protein.whey'])
const oil = exhibitor('oil', 'hall-2', '2C05', ['lipid.algal'])

test('puts whoever shows most of what was chosen first', () => {
  const { fit } = matching(['protein.pea', 'biotics.probiotic'], [pea, both], groups)

  expect(fit.map((match) => match.exhibitor.id)).toEqual(['both', 'pea'])
})

test('gives the reason: what was chosen, and what lies beside it', () => {
  const { fit } = matching(['protein.pea'], [pea], groups)

  expect(fit[0]?.same).toEqual(['protein.pea'])
  expect(fit[0]?.near).toEqual([{ product: 'protein.novel', chosen: 'protein.pea' }])
})

test('keeps what is only close apart from what fits', () => {
  const { fit, close } = matching(['protein.pea'], [whey, pea], groups)

  expect(fit.map((match) => match.exhibitor.id)).toEqual(['pea'])
  expect(close.map((match) => match.exhibitor.id)).toEqual(['whey'])
})

test('a hall in common is no reason by itself', () => {
  const { fit, close } = matching(['biotics.fibre'], [whey, oil], groups)

  expect([...fit, ...close]).toEqual([])
})

test('orders equals by their stand', () => {
  const other = { ...pea, id: 'other', stand: '1A01' }

  const { fit } = matching(['protein.pea'], [pea, other], groups)

  expect(fit.map((match) => match.exhibitor.id)).toEqual(['other', 'pea'])
})

test('a group chosen as a whole stands for every product in it', () => {
  const { fit, close } = matching(['protein'], [pea, whey, oil], groups)

  expect(fit.map(({ exhibitor, same }) => [exhibitor.id, same])).toEqual([
    ['pea', ['protein.pea', 'protein.novel']],
    ['whey', ['protein.whey']],
  ])
  expect(close).toEqual([])
})

test('nothing chosen, nothing suggested', () => {
  expect(matching([], [pea, both, whey, oil], groups)).toEqual({ fit: [], close: [] })
})
