import type { Catalogue, Fact } from '#lib/catalogue.ts'

/** How a fact came to us: a sentence's key under `visit.from`, and what it speaks of. */
export type Provenance =
  | { key: 'typed' | 'confirmed' | 'imported' | 'previous' | 'invitation' | 'organiser'; at?: Date; monthsOld: number }
  | { key: 'read'; reasons: readonly string[] }
  | { key: 'noticed' | 'skipped' }

const keys = {
  asked: 'typed',
  confirmed: 'confirmed',
  imported: 'imported',
  'previous-edition': 'previous',
  invitation: 'invitation',
  organiser: 'organiser',
} as const

/** Whole months between two moments; never negative. */
export function monthsBetween(from: Date, to: Date): number {
  const months = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth()
  return Math.max(0, to.getUTCDate() < from.getUTCDate() ? months - 1 : months)
}

/** Where a fact comes from and how old it is, ready to be said in a sentence. */
export function provenance(fact: Fact, now: Date): Provenance {
  if (fact.value === null) return { key: 'skipped' }
  if (fact.source === 'observed') return { key: 'noticed' }
  if (fact.source === 'derived') return { key: 'read', reasons: fact.reasons ?? [] }
  return { key: keys[fact.source], at: fact.at, monthsOld: fact.at ? monthsBetween(fact.at, now) : 0 }
}

/**
 * The data point to change so that this one changes: itself when a question asks it,
 * otherwise the first asked one it is read from. Undefined for what was only noticed.
 */
export function changedBy(point: string, catalogue: Catalogue, seen: readonly string[] = []): string | undefined {
  if (catalogue.questions.some(({ fields }) => fields.some(({ id }) => id === point))) return point
  const from = catalogue.points.find(({ id }) => id === point)?.from ?? []
  for (const source of from) {
    if (seen.includes(source)) continue
    const found = changedBy(source, catalogue, [...seen, point])
    if (found) return found
  }
  return undefined
}
