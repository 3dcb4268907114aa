import type { Known } from '#lib/catalogue.ts'
import { isLevel, type Match } from './matching.ts'
import type { Exhibitor } from './reasons.ts'
import { regionOf } from './regions.ts'

/** One more answer that would tell exhibitors apart which are level so far. */
export type Sharper = { point: string; level: number }

type Says = (exhibitor: Exhibitor) => readonly string[]

/** What exhibitors say on each point that may still be told; the first is asked first. */
const sayings: Readonly<Record<string, Says>> = {
  application: ({ profile }) => profile?.applications ?? [],
  matchingGoals: ({ profile }) => profile?.goals ?? [],
  requiredCertificates: ({ profile }) => profile?.certificates ?? [],
  sourcingRegions: ({ profile }) => [regionOf(profile?.country) ?? ''],
}

const said = (says: Says, match: Match): string => [...new Set(says(match.exhibitor))].sort().join()

/**
 * The answer not given yet that would sort the most exhibitors which are level. Skipped ones are not asked for again.
 *
 * @param askable data points the catalogue asks
 */
export function sharper(matches: readonly Match[], known: Known, askable: readonly string[]): Sharper | null {
  const levels = matches.reduce<Match[][]>((all, match) => {
    const level = all.find(([first]) => first && isLevel(first, match))
    if (level) level.push(match)
    else all.push([match])
    return all
  }, [])
  const best = Object.entries(sayings)
    .filter(([point]) => askable.includes(point) && !known.has(point))
    .map(([point, says]) => ({
      point,
      level: levels
        .filter((level) => new Set(level.map((match) => said(says, match))).size > 1)
        .reduce((sum, level) => sum + level.length, 0),
    }))
    .reduce<Sharper | null>((most, one) => (one.level > (most?.level ?? 1) ? one : most), null)
  return best
}
