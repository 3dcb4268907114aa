import { withoutCovered } from '#lib/catalogue/chosen-products.ts'
import { treeOptions } from '#lib/catalogue/products.ts'
import type { Known, ProductGroup } from '#lib/catalogue.ts'

/** What somebody told that bears on exhibitors; every list is empty until it is told. */
export type Wanted = {
  /** Products chosen one by one. */
  products: readonly string[]
  /** Groups chosen as a whole. */
  groups: readonly string[]
  goals: readonly string[]
  applications: readonly string[]
  certificates: readonly string[]
  regions: readonly string[]
  halls: readonly string[]
  /** `active` with a purchase planned. */
  stage: string | undefined
}

const listIn = (known: Known, point: string): readonly string[] => {
  const value = known.get(point)?.value
  return Array.isArray(value) ? value : []
}

/** "Anywhere" and "none in particular" are no wishes; whatever is ticked beside them takes nothing back. */
const open: Readonly<Record<string, string>> = { sourcingRegions: 'any', requiredCertificates: 'none' }

const wishesIn = (known: Known, point: string): readonly string[] => {
  const chosen = listIn(known, point)
  return chosen.includes(open[point] ?? '') ? [] : chosen
}

export function wantedOf(known: Known, tree: readonly ProductGroup[]): Wanted {
  const chosen = withoutCovered(listIn(known, 'interests'), treeOptions(tree))
  const isGroup = (id: string) => tree.some((group) => group.id === id)
  const stage = known.get('buyingStage')?.value
  return {
    products: chosen.filter((id) => !isGroup(id)),
    groups: chosen.filter(isGroup),
    goals: listIn(known, 'matchingGoals'),
    applications: listIn(known, 'application'),
    certificates: wishesIn(known, 'requiredCertificates'),
    regions: wishesIn(known, 'sourcingRegions'),
    halls: listIn(known, 'halls'),
    stage: typeof stage === 'string' ? stage : undefined,
  }
}
