import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { counted } from '#db/schema/tallies.ts'
import { factsOf, persons, readFacts, registrations, type Unit } from '#db/tallies/units.ts'
import { Sums } from '#lib/desk/facts.ts'

/** A line of the tallies as a page reads it. */
export type Line = { key: readonly (string | number)[]; n: number }

/** Lines of one event, by kind. */
export type Lines = { of(kind: string): readonly Line[] }

type Row = Omit<Unit, 'what'> & { what: Unit['what'] | 'line'; n: number }

const columns = {
  what: sql<Row['what']>`what`,
  eventId: sql<string | null>`event_id`,
  unit: sql<string>`unit`,
  n: sql`n`.mapWith(Number),
  doc: sql<string | null>`doc`,
  facts: sql<string | null>`facts`,
  next: sql<string | null>`next`,
}

const isUnit = (row: Row): row is Row & Unit => row.what !== 'line'

const textOf = (kind: string, key: string): string => `${kind} ${key}`
const partsOf = (text: string): [kind: string, key: string] => [
  text.slice(0, text.indexOf(' ')),
  text.slice(text.indexOf(' ') + 1),
]

/**
 * What is counted of an event at a moment: the tallies, with those in the tail counted anew. One statement and so one
 * snapshot, whatever is folded meanwhile.
 */
export async function readLines(db: Db, event: string, kinds: readonly string[], now: Date): Promise<Lines> {
  const wanted = sql.join(
    kinds.map((kind) => sql`${kind}`),
    sql`, `,
  )
  const folded = sql`select 'line' as what, t.event_id as event_id, t.kind || ' ' || t.key as unit, t.n as n,
    cast(null as text) as doc, cast(null as text) as facts, cast(null as text) as next
    from tallies t join tallying g on t.generation = g.generation
    where t.event_id = ${event} and t.kind in (${wanted}) and t.n <> 0`
  const rows = await rowsOf(db, folded, waiting(now, event))

  const sums = new Map<string, number>()
  const add = (text: string, n: number) => sums.set(text, (sums.get(text) ?? 0) + n)
  const changes = new Sums()
  for (const row of rows) {
    if (!isUnit(row)) add(row.unit, row.n)
    else if (row.eventId === event) {
      changes.add(factsOf(row, now.getTime()).facts, 1)
      changes.add(readFacts(row.facts), -1)
    }
  }
  for (const { kind, key, n } of changes.lines()) if (kinds.includes(kind)) add(textOf(kind, key), n)

  const byKind = Map.groupBy(
    [...sums].filter(([, n]) => n !== 0),
    ([text]) => partsOf(text)[0],
  )
  return {
    of: (kind) =>
      (byKind.get(kind) ?? []).map(([text, n]) => ({ key: JSON.parse(partsOf(text)[1]) as Line['key'], n })),
  }
}

const rowsOf = (db: Db, folded: SQL, units: SQL): Promise<Row[]> =>
  db.select(columns).from(sql`(${folded} union all ${units}) as lines`)

/** Those who are to be counted anew: they stand in the tail, or the time has come that changes them. */
function waiting(now: Date, event?: string): SQL {
  const at = counted.dueAt.mapToDriverValue(now)
  const of = (column: string, orNone = '') =>
    event === undefined ? sql`` : sql` and (${sql.raw(column)} = ${event}${sql.raw(orNone)})`
  const subjects = sql`select t.event_id, t.subject from tail t where t.subject is not null${of('t.event_id')}
    union select d.event_id, substr(d.unit, length(d.event_id) + 3)
    from counted d join tallying g on d.generation in (g.generation, g.building)
    where d.due_at <= ${at}${of('d.event_id')}`
  const ids = sql`select t.registration_id as id from tail t
    where t.registration_id is not null${of('t.event_id', ' or t.event_id is null')} group by t.registration_id`
  return sql`${persons(subjects)} union all ${registrations(ids)}`
}

/** A line that two ways of counting disagree on. */
export type Difference = { eventId: string; kind: string; key: string; read: number; counted: number }

/** The tallies that are read against those that were built beside them, from one snapshot. */
export async function compareGenerations(db: Db, now: Date): Promise<Difference[]> {
  const folded = sql`select 'line' as what, t.event_id as event_id, t.kind || ' ' || t.key as unit, t.n as n,
    cast(null as text) as doc, case when t.generation = g.building then null else '' end as facts,
    case when t.generation = g.building then '' else null end as next
    from tallies t join tallying g on t.generation in (g.generation, g.building)`
  const rows = await rowsOf(db, folded, waiting(now))

  const found = new Map<string, Difference>()
  const add = (eventId: string, text: string, change: { read?: number; counted?: number }) => {
    const [kind, key] = partsOf(text)
    const { read, counted: anew } = found.get(`${eventId} ${text}`) ?? { read: 0, counted: 0 }
    const line = { eventId, kind, key, read: read + (change.read ?? 0), counted: anew + (change.counted ?? 0) }
    found.set(`${eventId} ${text}`, line)
  }
  for (const row of rows) {
    if (row.eventId === null) continue
    const { eventId } = row
    if (!isUnit(row)) {
      add(eventId, row.unit, row.facts === null ? { counted: row.n } : { read: row.n })
      continue
    }
    const [read, anew] = [new Sums(), new Sums()]
    for (const [sums, before] of [[read, row.facts] as const, [anew, row.next] as const]) {
      sums.add(factsOf(row, now.getTime()).facts, 1)
      sums.add(readFacts(before), -1)
    }
    for (const { kind, key, n } of read.lines()) add(eventId, textOf(kind, key), { read: n })
    for (const { kind, key, n } of anew.lines()) add(eventId, textOf(kind, key), { counted: n })
  }
  return [...found.values()].filter(({ read, counted: anew }) => read !== anew)
}
