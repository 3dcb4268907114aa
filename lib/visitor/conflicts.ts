import type { Known, Value } from '#lib/catalogue.ts'

/** What somebody saw of each point before changing it; `null`: nothing was there. */
export type Seen = Readonly<Record<string, Value | null>>

/** A point that was changed elsewhere after it was seen here. */
export type Conflict = { point: string; seen: Value | null; stored: Value | null }

/** Choices in another order are the same choices, and so are the parts of a group. */
const plain = (value: Value | null): string =>
  JSON.stringify(
    Array.isArray(value)
      ? [...value].sort()
      : typeof value === 'object' && value !== null
        ? Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
        : value,
  )

export const sameValue = (a: Value | null, b: Value | null): boolean => plain(a) === plain(b)

/**
 * Where saving would overwrite what nobody here has seen.
 *
 * Nothing is lost where the same is given as is stored: sending again what arrived is no conflict.
 */
export function conflictsIn(
  known: Known,
  seen: Seen,
  given: Readonly<Record<string, Value | null>>,
): readonly Conflict[] {
  return Object.entries(seen).flatMap(([point, before]) => {
    const stored = known.get(point)?.value ?? null
    const mine = Object.hasOwn(given, point) ? given[point] : undefined
    if (sameValue(stored, before) || (mine !== undefined && sameValue(stored, mine))) return []
    return [{ point, seen: before, stored }]
  })
}
