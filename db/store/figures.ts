import type { Db } from '#db/client.ts'
import { type Lines, readLines } from '#db/tallies/read.ts'
import { type Dimension, dimensions } from '#lib/desk/facts.ts'
import type { Counted, FunnelStep, Reach } from '#lib/desk/figures.ts'

export type Only = Readonly<Partial<Record<Dimension, string>>>

const reachIn = (lines: Lines, kind: string): Reach[] =>
  lines.of(kind).map(({ key, n }) => ({
    group: key.length > 1 ? String(key[0]) : '',
    furthest: String(key.at(-1)) as FunnelStep,
    count: n,
  }))

const tookIn = (lines: Lines): Counted['took'] =>
  lines.of('took').map(({ key: [step, seconds], n }) => ({ step: step as FunnelStep, seconds: Number(seconds), n }))

/** How many people of each group got how far. */
export async function countReach(
  db: Db,
  event: string,
  now: Date,
  by: Dimension | null = null,
  only: Only = {},
): Promise<Reach[]> {
  const narrowed = dimensions.flatMap((name, i) => (only[name] === undefined ? [] : [{ i, value: only[name] }]))
  const kind = narrowed.length > 0 ? 'reach.each' : by ? `reach.${by}` : 'reach'
  const lines = await readLines(db, event, [kind], now)
  if (narrowed.length === 0) return reachIn(lines, kind)
  const group = by ? dimensions.indexOf(by) : -1
  const counts = new Map<string, Reach>()
  for (const { key, n } of lines.of(kind)) {
    if (narrowed.some(({ i, value }) => key[i] !== value)) continue
    const one = { group: String(key[group] ?? ''), furthest: String(key.at(-1)) as FunnelStep }
    const name = JSON.stringify(one)
    counts.set(name, { ...one, count: n + (counts.get(name)?.count ?? 0) })
  }
  return [...counts.values()]
}

/** The funnel of everybody: how far they got, and how long each step took. */
export async function countFunnel(db: Db, event: string, now: Date): Promise<Pick<Counted, 'reach' | 'took'>> {
  const lines = await readLines(db, event, ['reach', 'took'], now)
  return { reach: reachIn(lines, 'reach'), took: tookIn(lines) }
}

/** Everything the figures are made of, from one snapshot. */
export async function countFigures(db: Db, event: string, now: Date): Promise<Counted> {
  const lines = await readLines(db, event, ['reach.channel', 'day', 'took', 'told'], now)
  const told = (what: string) => lines.of('told').reduce((sum, { key, n }) => sum + (key[1] === what ? n : 0), 0)
  return {
    reach: reachIn(lines, 'reach.channel'),
    days: lines.of('day').map(({ key, n }) => ({ on: String(key[0]), registrations: n })),
    took: tookIn(lines),
    rows: { registrations: told('registrations'), questions: told('questions'), dataPoints: told('dataPoints') },
  }
}
