import type { Option, ProductGroup } from '#lib/catalogue.ts'
import type { Locale } from '#lib/text.ts'

/** A group may be chosen as a whole: its option carries its own id as its group. */
export const isWhole = ({ id, group }: Option): boolean => id === group

/**
 * Choices without those that a group chosen as a whole covers: it swallows its products, and counts as one.
 *
 * @param chosen ids of `options`, e.g. `['protein', 'protein.whey', 'lipid.mct']`
 * @returns e.g. `['protein', 'lipid.mct']`
 */
export function withoutCovered(chosen: readonly string[], options: readonly Option[]): string[] {
  const picked = options.filter(({ id }) => chosen.includes(id))
  const whole = new Set(picked.filter(isWhole).map(({ id }) => id))
  const covered = new Set(picked.flatMap((one) => (!isWhole(one) && whole.has(one.group ?? '') ? [one.id] : [])))
  return chosen.filter((id) => !covered.has(id))
}

/** The products that choices stand for, each once: a group is every product in it. What the tree does not know is left out. */
export const chosenProducts = (chosen: readonly string[], groups: readonly ProductGroup[]): string[] =>
  groups.flatMap(({ id, items }) =>
    items.map((item) => item.id).filter((item) => chosen.includes(id) || chosen.includes(item)),
  )

/** What people read for a product, or for a group as a whole; an id the tree does not know stands for itself. */
export const nameOfChoice = (id: string, groups: readonly ProductGroup[], locale: Locale): string =>
  groups.flatMap((group) => [group, ...group.items]).find((each) => each.id === id)?.label[locale] ?? id
