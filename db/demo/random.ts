/** Numbers that look random and are the same each time (mulberry32), so that two seeds make the same people. */
export type Random = {
  /** From 0 to 1, without 1. */
  next(): number
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number
  chance(probability: number): boolean
  pick<T>(from: readonly T[]): T
  /** `count` different ones, in the order of `from`. */
  some<T>(from: readonly T[], count: number): T[]
  /** By weight. */
  weighted<T extends string>(weights: Readonly<Record<T, number>>): T
  /** 22 letters and digits. */
  id(): string
}

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'

export function random(seed: number): Random {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  const pick = <T>(from: readonly T[]) => from[between(0, from.length - 1)] as T
  return {
    next,
    between,
    pick,
    chance: (probability) => next() < probability,
    some(from, count) {
      const chosen = new Set<number>()
      while (chosen.size < Math.min(count, from.length)) chosen.add(between(0, from.length - 1))
      return from.filter((_, place) => chosen.has(place))
    },
    weighted<T extends string>(weights: Readonly<Record<T, number>>): T {
      const entries = Object.entries<number>(weights) as [T, number][]
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
      const found = entries.find(([, weight]) => {
        left -= weight
        return left < 0
      })
      return (found ?? (entries.at(-1) as [T, number]))[0]
    },
    id: () => Array.from({ length: 22 }, () => letters[between(0, letters.length - 1)]).join(''),
  }
}
