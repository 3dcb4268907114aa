import { and, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { dialect } from '#db/dialect.ts'
import { steps } from '#db/schema/figures.ts'
import { registrations } from '#db/schema/people.ts'
import { type Counted, type FunnelStep, funnelSteps, type Reach } from '#lib/desk/figures.ts'

/** What figures may be broken down by, or narrowed to. */
export const dimensions = ['channel', 'campaign', 'locale', 'device', 'segment'] as const

export type Dimension = (typeof dimensions)[number]

export type Only = Readonly<Partial<Record<Dimension, string>>>

const quarterMs = 15 * 60 * 1000

// Every time zone in use is a whole number of quarters of an hour from UTC, so quarters add up to anyone's days.
const quarterOf = (column: typeof steps.at) =>
  dialect === 'postgresql'
    ? sql`floor(extract(epoch from ${column}) / 900)`
    : sql`${column} / ${sql.raw(String(quarterMs))}`

// Two passes over a person's rows instead of one a step: the way to proof, and what came of it. The pass is no service.
const toProof = sql`max(case ${steps.step} when 'proved' then 4 when 'registered' then 3 when 'started' then 2 else 1 end)`
const services = sql`max(case when ${steps.about} = 'pass' then 0 when ${steps.step} = 'taken' then 2 when ${steps.step} = 'opened' then 1 else 0 end)`

// Services can be opened before the address is proved; the funnel counts them from there on.
const furthest = sql<FunnelStep>`case ${toProof}
  when 4 then case ${services} when 2 then 'taken' when 1 then 'opened' else 'proved' end
  when 3 then 'registered' when 2 then 'started' else 'landed' end`

/** One row a person: how far they got, in one group. A person has one first touch, so `min` picks it. */
function furthestSteps(db: Db, event: string, by: SQL, only: Only) {
  const narrowed = Object.entries(only).map(([name, value]) => eq(steps[name as Dimension], value))
  return db
    .select({ furthest: furthest.as('furthest'), group: sql<string>`min(${by})`.as('grouped') })
    .from(steps)
    .where(and(eq(steps.eventId, event), inArray(steps.step, [...funnelSteps]), ...narrowed))
    .groupBy(steps.subject)
    .as('people')
}

/** How many people of each group got how far. */
export async function countReach(
  db: Db,
  event: string,
  by: Dimension | null = null,
  only: Only = {},
): Promise<Reach[]> {
  const people = furthestSteps(db, event, by ? sql`${steps[by]}` : sql`cast('' as text)`, only)
  return db
    .select({ group: people.group, furthest: people.furthest, count: sql`count(*)`.mapWith(Number) })
    .from(people)
    .groupBy(sql`${people.group}`, sql`${people.furthest}`)
}

/** Everything the figures are made of, read by one statement and so from one snapshot on either database. */
export async function countFigures(db: Db, event: string): Promise<Counted> {
  const people = furthestSteps(db, event, sql`${steps.channel}`, {})
  const number = (value: SQL, name: string) => sql<number>`cast(${value} as double precision)`.mapWith(Number).as(name)
  const quarter = quarterOf(steps.at)
  const reach = db
    .select({
      kind: sql<'reach' | 'day' | 'yield'>`'reach'`.as('kind'),
      group: sql<string>`${people.group}`.as('grouped'),
      furthest: sql<FunnelStep>`${people.furthest}`.as('furthest'),
      n: number(sql`count(*)`, 'n'),
      a: number(sql`0`, 'a'),
      b: number(sql`0`, 'b'),
    })
    .from(people)
    .groupBy(sql`${people.group}`, sql`${people.furthest}`)
  const quarters = db
    .select({
      kind: sql<'reach' | 'day' | 'yield'>`'day'`.as('kind'),
      group: sql<string>`''`.as('grouped'),
      furthest: sql<FunnelStep>`''`.as('furthest'),
      n: number(sql`count(*)`, 'n'),
      a: number(quarter, 'a'),
      b: number(sql`0`, 'b'),
    })
    .from(steps)
    .where(and(eq(steps.eventId, event), eq(steps.step, 'registered')))
    .groupBy(quarter)
  const yields = db
    .select({
      kind: sql<'reach' | 'day' | 'yield'>`'yield'`.as('kind'),
      group: sql<string>`''`.as('grouped'),
      furthest: sql<FunnelStep>`''`.as('furthest'),
      n: number(sql`count(*)`, 'n'),
      a: number(sql`coalesce(sum(${registrations.questionsAnswered}), 0)`, 'a'),
      b: number(sql`coalesce(sum(${registrations.dataPoints}), 0)`, 'b'),
    })
    .from(registrations)
    .where(eq(registrations.eventId, event))
  const rows = await reach.unionAll(quarters).unionAll(yields)
  const total = rows.find(({ kind }) => kind === 'yield')
  return {
    reach: rows.filter(({ kind }) => kind === 'reach').map(({ group, furthest, n }) => ({ group, furthest, count: n })),
    quarters: rows
      .filter(({ kind }) => kind === 'day')
      .map(({ a, n }) => ({ startsAt: new Date(a * quarterMs), count: n })),
    rows: { registrations: total?.n ?? 0, questions: total?.a ?? 0, dataPoints: total?.b ?? 0 },
  }
}
