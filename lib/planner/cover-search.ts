/**
 * The cheapest cover of elements that hang together, found by branch and bound; the first in order among equals.
 *
 * Branches on the element that the fewest sets cover, leaves a branch that cannot come within the budget, and remembers
 * what it found out about each rest.
 *
 * @param coverers for each element the sets that cover it, at least one
 */
export function firstCheapest(
  coverers: ReadonlyMap<string, readonly number[]>,
  costOf: (set: number) => number,
): number[] {
  const table = tableOf(coverers, costOf)
  const least = leastCosts(table)
  const chosen: number[] = []
  let left = table.everything
  let budget = least(left, Number.POSITIVE_INFINITY)
  // A set belongs to the first choice if what it leaves can be had for the rest of the money.
  for (const { set, mask, cost } of table.sets) {
    if ((left & mask) === 0n || cost > budget) continue
    if (least(left & ~mask, budget - cost) > budget - cost) continue
    chosen.push(set)
    left &= ~mask
    budget -= cost
  }
  return chosen
}

type WeighedSet = { set: number; at: number; mask: bigint; cost: number }

type CoverTable = {
  /** In the order that decides between equals. */
  sets: readonly WeighedSet[]
  /** The sets that cover each element; the element of the lowest bit has the fewest. */
  elements: readonly (readonly WeighedSet[])[]
  everything: bigint
}

function tableOf(coverers: ReadonlyMap<string, readonly number[]>, costOf: (set: number) => number): CoverTable {
  const elements = [...coverers.values()].sort((a, b) => a.length - b.length)
  const ids = [...new Set(elements.flat())].sort((a, b) => a - b)
  const sets = ids.map((set, at) => ({
    set,
    at,
    mask: elements.reduce((mask, those, bit) => (those.includes(set) ? mask | (1n << BigInt(bit)) : mask), 0n),
    cost: costOf(set),
  }))
  const byId = new Map(sets.map((one) => [one.set, one]))
  return {
    sets,
    elements: elements.map((those) => those.map((set) => byId.get(set) as WeighedSet)),
    everything: (1n << BigInt(elements.length)) - 1n,
  }
}

/** What is known of the cost of a rest: exactly, or that it is at least so much. */
type Finding = { cost: number; isExact: boolean }

/** Answers what covering a rest costs at least, `Infinity` where that is more than `atMost`. */
function leastCosts({ sets, elements }: CoverTable): (left: bigint, atMost: number) => number {
  const found = new Map<bigint, Finding>()
  const residual = new Float64Array(sets.length)

  /** Each element in turn pays what its cheapest set still lacks: no cover costs less than they pay (LP duality). */
  function bound(left: bigint, enough: number): number {
    for (const { at, cost } of sets) residual[at] = cost
    let paid = 0
    for (let bit = 0, rest = left; rest > 0n && paid <= enough; bit += 1, rest >>= 1n) {
      if ((rest & 1n) === 0n) continue
      let share = Number.POSITIVE_INFINITY
      for (const { at } of elements[bit] ?? []) share = Math.min(share, residual[at] as number)
      for (const { at } of elements[bit] ?? []) residual[at] = (residual[at] as number) - share
      paid += share
    }
    return paid
  }

  return function least(left: bigint, atMost: number): number {
    if (left === 0n) return 0
    const before = found.get(left)
    if (before && (before.isExact || before.cost > atMost))
      return before.cost <= atMost ? before.cost : Number.POSITIVE_INFINITY
    if (bound(left, atMost) > atMost) return Number.POSITIVE_INFINITY
    let best = Number.POSITIVE_INFINITY
    let limit = atMost
    for (const { mask, cost } of elements[lowestBit(left)] ?? []) {
      if (cost > limit) continue
      const all = cost + least(left & ~mask, limit - cost)
      if (all > limit) continue
      best = all
      limit = all - 1
    }
    found.set(left, best <= atMost ? { cost: best, isExact: true } : { cost: atMost + 1, isExact: false })
    return best
  }
}

function lowestBit(left: bigint): number {
  let bit = 0
  for (let rest = left; (rest & 1n) === 0n; rest >>= 1n) bit += 1
  return bit
}
