/** A set that may be chosen: what it costs, and which elements it covers. */
export type Candidate = { cost: number; covers: ReadonlySet<string> }

type Choice = { cost: number; chosen: readonly number[] }

/**
 * The cheapest sets that together cover everything: an exact weighted set cover.
 *
 * Branches on the element that the fewest sets cover and leaves a branch as soon as it cannot beat the best found. The
 * sets here are small, a few dozen questions, so the worst case is never met. Costs are above zero, so no chosen set can be
 * left out. Of equally cheap choices the one that comes first in the order of `candidates` wins.
 *
 * @param costs whole numbers, so that sums compare exactly
 * @returns indexes into `candidates`, ascending; elements that nobody covers are left out of account
 */
export function cheapestCover(elements: Iterable<string>, candidates: readonly Candidate[]): number[] {
  const coverable = new Set([...elements].filter((element) => candidates.some(({ covers }) => covers.has(element))))
  let best: Choice | undefined

  function search(left: ReadonlySet<string>, so: Choice): void {
    if (left.size === 0) {
      if (!best || isBetter(so, best)) best = so
      return
    }
    if (best && so.cost + leastToCome(left, candidates) > best.cost) return
    for (const index of coverersOfRarest(left, candidates)) {
      const candidate = candidates[index] as Candidate
      const rest = new Set([...left].filter((element) => !candidate.covers.has(element)))
      search(rest, { cost: so.cost + candidate.cost, chosen: [...so.chosen, index].sort((a, b) => a - b) })
    }
  }

  search(coverable, { cost: 0, chosen: [] })
  return [...(best?.chosen ?? [])]
}

function isBetter(a: Choice, b: Choice): boolean {
  if (a.cost !== b.cost) return a.cost < b.cost
  for (const [at, index] of a.chosen.entries()) {
    const other = b.chosen[at]
    if (other === undefined || index !== other) return other !== undefined && index < other
  }
  return false
}

/** A lower bound: the dearest of the elements still to cover, each by its cheapest set. */
function leastToCome(left: ReadonlySet<string>, candidates: readonly Candidate[]): number {
  let least = 0
  for (const element of left) {
    const costs = candidates.filter(({ covers }) => covers.has(element)).map(({ cost }) => cost)
    least = Math.max(least, Math.min(...costs))
  }
  return least
}

function coverersOfRarest(left: ReadonlySet<string>, candidates: readonly Candidate[]): number[] {
  let fewest: number[] | undefined
  for (const element of left) {
    const coverers = [...candidates.keys()].filter((index) => candidates[index]?.covers.has(element))
    if (!fewest || coverers.length < fewest.length) fewest = coverers
  }
  return fewest ?? []
}
