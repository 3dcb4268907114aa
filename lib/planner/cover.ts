import { firstCheapest } from '#lib/planner/cover-search.ts'

/** A set that may be chosen: what it costs, and which elements it covers. */
export type Candidate = { cost: number; covers: ReadonlySet<string> }

/** Elements still to cover and sets that may still be chosen, each with those of the other kind it touches. */
type Left = { coverers: Map<string, number[]>; covers: Map<number, string[]> }

/**
 * The cheapest sets that together cover everything: an exact weighted set cover.
 *
 * What cannot matter is put aside first: a set that another covers at no more cost, an element that is covered whenever
 * another is. A set that alone covers something is chosen. What remains falls into parts that do not touch, and each is
 * searched by itself. Of equally cheap choices the one that comes first in the order of `candidates` wins.
 *
 * @param candidates with costs above zero, whole numbers, so that sums compare exactly
 * @returns indexes into `candidates`, ascending; elements that nobody covers are left out of account
 */
export function cheapestCover(elements: Iterable<string>, candidates: readonly Candidate[]): number[] {
  const left = touching(elements, candidates)
  const cost = (at: number): number => candidates[at]?.cost ?? 0
  const chosen: number[] = []
  for (let before = -1; before !== sizeOf(left); ) {
    before = sizeOf(left)
    dropDominatedSets(left, cost)
    dropImpliedElements(left)
    chosen.push(...takeOnlyChoices(left))
  }
  for (const part of partsOf(left)) chosen.push(...firstCheapest(part, cost))
  return chosen.sort((a, b) => a - b)
}

const sizeOf = ({ coverers, covers }: Left): number => coverers.size + covers.size

function touching(elements: Iterable<string>, candidates: readonly Candidate[]): Left {
  const wanted = new Set(elements)
  const left: Left = { coverers: new Map(), covers: new Map() }
  for (const [at, { covers }] of candidates.entries()) {
    const those = [...covers].filter((element) => wanted.has(element))
    if (those.length > 0) left.covers.set(at, those)
    for (const element of those) {
      const others = left.coverers.get(element)
      if (others) others.push(at)
      else left.coverers.set(element, [at])
    }
  }
  return left
}

const without = <T>(list: readonly T[], one: T): T[] => list.filter((each) => each !== one)

const isWithin = <T>(some: readonly T[], all: readonly T[]): boolean => some.every((one) => all.includes(one))

function dropSet({ coverers, covers }: Left, at: number): void {
  for (const element of covers.get(at) ?? []) coverers.set(element, without(coverers.get(element) ?? [], at))
  covers.delete(at)
}

function dropElement({ coverers, covers }: Left, element: string): void {
  for (const at of coverers.get(element) ?? []) {
    const rest = without(covers.get(at) ?? [], element)
    if (rest.length > 0) covers.set(at, rest)
    else covers.delete(at)
  }
  coverers.delete(element)
}

/** Of two equally good sets the earlier stays, and an earlier one is kept even where a later is as cheap and covers more. */
function dropDominatedSets(left: Left, cost: (at: number) => number): void {
  const { coverers, covers } = left
  for (const [at, elements] of [...covers]) {
    const rarest = elements.reduce((a, b) => ((coverers.get(b)?.length ?? 0) < (coverers.get(a)?.length ?? 0) ? b : a))
    const isBeaten = coverers.get(rarest)?.some((other) => {
      const better = cost(other) < cost(at) || (cost(other) === cost(at) && other < at)
      return better && isWithin(elements, covers.get(other) ?? [])
    })
    if (isBeaten) dropSet(left, at)
  }
}

function dropImpliedElements(left: Left): void {
  const { coverers, covers } = left
  for (const [element, those] of [...coverers]) {
    const beside = covers.get(those[0] as number) ?? []
    const isImplied = beside.some((other) => {
      const fewer = coverers.get(other) ?? []
      return other !== element && fewer.length <= those.length && isWithin(fewer, those)
    })
    if (isImplied) dropElement(left, element)
  }
}

function takeOnlyChoices(left: Left): number[] {
  const taken: number[] = []
  for (const [element, [only, another]] of [...left.coverers]) {
    if (only === undefined || another !== undefined || !left.coverers.has(element)) continue
    taken.push(only)
    for (const covered of left.covers.get(only) ?? []) dropElement(left, covered)
  }
  return taken
}

/** Groups of elements that no set ties to another group, each with its coverers. */
function partsOf({ coverers, covers }: Left): Map<string, number[]>[] {
  const parts: Map<string, number[]>[] = []
  const seen = new Set<string>()
  for (const start of coverers.keys()) {
    if (seen.has(start)) continue
    const part = new Map<string, number[]>()
    const queue = [start]
    seen.add(start)
    // The queue grows while it is walked.
    for (const element of queue) {
      const those = coverers.get(element) ?? []
      part.set(element, those)
      for (const next of those.flatMap((at) => covers.get(at) ?? [])) {
        if (!seen.has(next)) queue.push(next)
        seen.add(next)
      }
    }
    parts.push(part)
  }
  return parts
}
