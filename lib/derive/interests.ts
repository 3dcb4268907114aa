import { chosenProducts } from '#lib/catalogue/chosen-products.ts'
import type { ProductGroup } from '#lib/catalogue.ts'
import type { Derivation } from '#lib/derive/derivation.ts'
import { remembering } from '#lib/remembering.ts'

/** The groups of the products chosen, in the order of the tree, one entry for each product; a whole group is all of its. */
const groupsIn = remembering((products: readonly ProductGroup[]) =>
  remembering((choices: readonly string[]): ProductGroup[] => {
    const chosen = new Set(chosenProducts(choices, products))
    return products.flatMap((group) => group.items.filter(({ id }) => chosen.has(id)).map(() => group))
  }),
)

/** Each value once, the most frequent first. */
function byWeight(values: readonly string[]): string[] {
  const weight = (value: string) => values.filter((other) => other === value).length
  return [...new Set(values)].sort((a, b) => weight(b) - weight(a))
}

function fromGroups(
  point: string,
  confidence: number,
  pick: (groups: readonly ProductGroup[]) => string[],
): Derivation {
  return {
    point,
    from: ['interests'],
    derive(known, catalogue) {
      const groups = groupsIn(catalogue.products)(known.list('interests'))
      const value = pick(groups)
      return groups.length > 0 && value.length > 0 ? { value, confidence } : undefined
    },
  }
}

/** Groups whose buyers follow rules and filings. */
const regulated = new Set(['service', 'botanical'])

export const interestDerivations: readonly Derivation[] = [
  fromGroups('interestGroups', 1, (groups) => [...new Set(groups.map(({ id }) => id))]),
  fromGroups('sector', 1, (groups) => byWeight(groups.map(({ sector }) => sector))),
  fromGroups('halls', 1, (groups) => [...new Set(groups.map(({ hall }) => hall))].sort()),
  fromGroups('conferenceThemes', 0.6, (groups) => [...new Set(groups.flatMap(({ theme }) => theme ?? []))]),
  fromGroups('newsletterTopics', 0.6, (groups) => [
    'new-products',
    ...(groups.some(({ id }) => regulated.has(id)) ? ['regulation'] : []),
  ]),
]
