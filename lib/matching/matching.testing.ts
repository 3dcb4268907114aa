import fc from 'fast-check'
import type { Fact, Known, ProductGroup, Value } from '#lib/catalogue.ts'
import type { Exhibitor } from './reasons.ts'

const text = (en: string) => ({ en, 'zh-CN': en, 'zh-TW': en })

const group = (id: string, hall: string, items: string[]): ProductGroup => ({
  id,
  label: text(id),
  hall,
  sector: 'ingredients',
  items: items.map((item) => ({ id: `${id}.${item}`, label: text(item) })),
})

/** A tree small enough that exhibitors and visitors often meet. */
export const tree = [
  group('protein', 'hall-1', ['whey', 'pea', 'novel']),
  group('biotics', 'hall-1', ['probiotic', 'fibre']),
  group('lipid', 'hall-2', ['algal']),
]

export const exhibitor = (id: string, products: string[], more: Partial<Exhibitor> = {}): Exhibitor => ({
  id,
  name: text(id),
  hall: 'hall-1',
  stand: '1A01',
  products,
  profile: null,
  ...more,
})

export const knownOf = (answers: Readonly<Record<string, Value | null>>): Known =>
  new Map(
    Object.entries(answers).map(([point, value]): [string, Fact] => [point, { value, source: 'asked', confidence: 1 }]),
  )

const products = tree.flatMap(({ items }) => items.map(({ id }) => id))
const goals = ['buy', 'oem', 'research']
const applications = ['sports', 'dairy']
const certificates = ['gmp', 'halal']

/** Everything somebody could tell. Halls and stage follow from other answers, so they are told of like them. */
export const anyAnswers = fc.record({
  interests: fc.subarray([...tree.map(({ id }) => id), ...products]),
  matchingGoals: fc.subarray(goals),
  application: fc.subarray(applications),
  requiredCertificates: fc.subarray([...certificates, 'none']),
  sourcingRegions: fc.subarray(['cn', 'europe', 'any']),
  buyingStage: fc.constantFrom('active', 'exploring'),
  halls: fc.subarray(['hall-1', 'hall-2']),
})

export const anyExhibitors = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 1, max: 99 }).map((n) => `e${n}`),
    stand: fc.integer({ min: 1, max: 9 }).map((n) => `1A0${n}`),
    hall: fc.constantFrom('hall-1', 'hall-2'),
    products: fc.subarray(products, { minLength: 1 }),
    name: fc.constant(text('Somebody')),
    profile: fc.option(
      fc.record(
        {
          country: fc.constantFrom('CN', 'DE', 'US'),
          goals: fc.subarray(goals),
          applications: fc.subarray(applications),
          certificates: fc.subarray(certificates),
        },
        { requiredKeys: [] },
      ),
    ),
  }),
  { selector: ({ id }) => id, minLength: 2, maxLength: 8 },
)
