import { expect, test } from 'vitest'
import { simplifiedOnly } from '#i18n/simplified.testing.ts'
import { defaultCatalogue } from '#lib/catalogue/default.ts'
import { products } from '#lib/catalogue/products.ts'
import { regionOf } from '#lib/matching/regions.ts'
import { locales } from '#lib/text.ts'
import { exhibitors } from './exhibitors.ts'
import { halls } from './halls.ts'

const groupsOf = (shown: readonly string[]) =>
  products.filter(({ items }) => items.some(({ id }) => shown.includes(id)))

const optionsOf = (point: string): string[] =>
  defaultCatalogue.questions
    .flatMap(({ fields }) => fields)
    .filter(({ id }) => id === point)
    .flatMap(({ options }) => options ?? [])
    .map(({ id }) => id)

const repeated = (values: readonly string[]) => values.filter((value, at) => values.indexOf(value) !== at)

test('there are at least 64, each with an id, a name and a stand of its own', () => {
  expect(exhibitors.length).toBeGreaterThanOrEqual(64)
  expect(repeated(exhibitors.map(({ id }) => id))).toEqual([])
  expect(repeated(exhibitors.map(({ stand }) => stand))).toEqual([])
  expect(repeated(exhibitors.map(({ name }) => name.en))).toEqual([])
  expect(exhibitors.filter(({ id }) => !/^[a-z0-9-]{2,40}$/.test(id))).toEqual([])
})

test('every product is shown by somebody, and every group by at least four', () => {
  const shown = new Set(exhibitors.flatMap(({ products }) => products))
  const all = products.flatMap(({ items }) => items.map(({ id }) => id))

  expect([...shown].filter((id) => !all.includes(id))).toEqual([])
  expect(all.filter((id) => !shown.has(id))).toEqual([])
  for (const group of products)
    expect(exhibitors.filter((one) => groupsOf(one.products).includes(group)).length, group.id).toBeGreaterThanOrEqual(
      4,
    )
})

test('a stand is numbered after its hall, and the hall is that of what is shown first', () => {
  for (const { id, hall, stand, products: shown } of exhibitors) {
    expect(halls.map((each) => each.id)).toContain(hall)
    expect(stand, id).toMatch(new RegExp(`^${hall.slice('hall-'.length)}[A-D]\\d\\d$`))
    expect(groupsOf(shown.slice(0, 1)).map((group) => group.hall)).toEqual([hall])
    expect(repeated(shown)).toEqual([])
  }
})

test('names and sentences stand in three languages, each in its own script', () => {
  for (const { id, name, profile } of exhibitors)
    for (const words of [name, profile?.about]) {
      for (const locale of locales) expect(words?.[locale].trim(), `${id} ${locale}`).toBeTruthy()
      expect(words?.['zh-CN'], id).toMatch(/\p{Script=Han}/u)
      expect(words?.['zh-TW'], id).toMatch(/\p{Script=Han}/u)
      expect([...(words?.['zh-TW'] ?? '')].filter((sign) => simplifiedOnly.includes(sign)).join(), id).toBe('')
      expect(words?.en, id).not.toMatch(/\p{Script=Han}/u)
    }
})

test('what they say of themselves is in the words the questions offer', () => {
  for (const { id, profile } of exhibitors) {
    for (const [point, values] of [
      ['matchingGoals', profile?.goals],
      ['requiredCertificates', profile?.certificates ?? []],
      ['application', profile?.applications],
    ] as const) {
      expect(values, `${id} ${point}`).toBeDefined()
      expect(values?.filter((value) => !optionsOf(point).includes(value))).toEqual([])
    }
    expect(profile?.goals?.length, id).toBeGreaterThan(0)
    expect(profile?.certificates ?? []).not.toContain('none')
    expect(regionOf(profile?.country), id).toBeDefined()
  }
})

test('they come from many places', () => {
  expect(new Set(exhibitors.map(({ profile }) => profile?.country)).size).toBeGreaterThanOrEqual(15)
  expect(new Set(exhibitors.map(({ profile }) => regionOf(profile?.country))).size).toBeGreaterThanOrEqual(7)
})
