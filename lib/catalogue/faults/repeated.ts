import type { Catalogue } from '#lib/catalogue.ts'

const twice = (ids: readonly string[]): string[] => [...new Set(ids.filter((one, at) => ids.indexOf(one) !== at))]

const idsOf = (list: readonly { id: string }[] = []): string[] => list.map(({ id }) => id)

/** Ids that stand for two things. */
export function repeated({ points, questions, services, consents, topics, products }: Catalogue): string[] {
  const fields = questions.flatMap((one) => one.fields)
  return [
    ...Object.entries({ points, questions, services, consents, topics, products, fields }).map(([place, list]) => ({
      place,
      ids: idsOf(list),
    })),
    { place: 'products.items', ids: products.flatMap(({ items }) => idsOf(items)) },
    ...fields.flatMap(({ id, options, parts }) => [
      { place: `fields.${id}.options`, ids: idsOf(options) },
      { place: `fields.${id}.parts`, ids: idsOf(parts) },
    ]),
  ].flatMap(({ place, ids }) => twice(ids).map((one) => `${place}.${one}: is there twice`))
}
