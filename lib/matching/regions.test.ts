import { expect, test } from 'vitest'
import { countryOptions } from '#lib/answers/countries.ts'
import { defaultCatalogue } from '#lib/catalogue/default.ts'
import { regionOf } from './regions.ts'

test('every region of the question has countries, and every country it names exists', () => {
  const options = defaultCatalogue.questions
    .flatMap(({ fields }) => fields)
    .find(({ id }) => id === 'sourcingRegions')
    ?.options?.map(({ id }) => id)
    .filter((id) => id !== 'any')
  const found = new Set(countryOptions('en').map(({ id }) => regionOf(id)))

  expect([...found].filter((region) => region !== undefined).sort()).toEqual([...(options ?? [])].sort())
})

test.each([
  ['CN', 'cn'],
  ['TW', 'hk-mo-tw'],
  ['KR', 'jp-kr'],
  ['MY', 'sea'],
  ['IN', 'south-asia'],
  ['GB', 'europe'],
  ['US', 'n-america'],
  ['MX', 's-america'],
  ['NZ', 'anz'],
  ['ZA', undefined],
  [undefined, undefined],
])('%s lies in %s', (country, region) => {
  expect(regionOf(country)).toBe(region)
})
