import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { dialect } from '#db/dialect.ts'
import { answers, consents, takings } from '#db/schema/given.ts'
import { registrations } from '#db/schema/people.ts'
import type { Held, Leaving } from '#lib/catalogue/leaving.ts'

const people = sql`count(distinct ${registrations.id})`.mapWith(Number)

/** Each choice of an answer as a row of its own: the items of a list, or the one that was chosen. */
const choices =
  dialect === 'postgresql'
    ? sql`jsonb_array_elements_text(case jsonb_typeof(${answers.value}) when 'array' then ${answers.value} else jsonb_build_array(${answers.value}) end) as choice(value)`
    : sql`json_each(${answers.value}) as choice`
const choice = sql<string>`cast(choice.value as text)`

/**
 * How many registrations at an event hold each thing that would leave.
 *
 * Answers are read once for each kind of thing, whatever their number, and not at all where nothing leaves.
 */
export async function countHeld(db: Db, eventId: string, leaving: readonly Leaving[]): Promise<Held[]> {
  const points = leaving.flatMap((one) => (one.what === 'answers' ? one.point : []))
  const chosen = [...new Set(leaving.flatMap((one) => (one.what === 'option' ? one.point : [])))]
  const services = leaving.flatMap((one) => (one.what === 'service' ? one.service : []))
  const purposes = leaving.flatMap((one) => (one.what === 'consent' ? one.consent : []))
  const counts = new Map<string, number>([
    ...(await answered(db, eventId, points)),
    ...(await chose(db, eventId, chosen)),
    ...(await took(db, eventId, services)),
    ...(await decided(db, eventId, purposes)),
  ])
  return leaving.map((one) => ({ leaving: one, people: counts.get(nameOf(one)) ?? 0 }))
}

/** One name for one thing: ids hold no spaces. */
const nameOf = (one: Leaving): string => Object.values(one).join(' ')

type Counts = Promise<[string, number][]>

async function answered(db: Db, eventId: string, points: string[]): Counts {
  if (points.length === 0) return []
  const rows = await db
    .select({ point: answers.point, n: people })
    .from(answers)
    .innerJoin(registrations, eq(registrations.id, answers.registrationId))
    .where(and(eq(registrations.eventId, eventId), inArray(answers.point, points), isNotNull(answers.value)))
    .groupBy(answers.point)
  return rows.map(({ point, n }) => [nameOf({ what: 'answers', point }), n])
}

async function chose(db: Db, eventId: string, points: string[]): Counts {
  if (points.length === 0) return []
  const rows = await db
    .select({ point: answers.point, option: choice, n: people })
    .from(answers)
    .innerJoin(registrations, eq(registrations.id, answers.registrationId))
    .innerJoin(choices, sql`true`)
    .where(and(eq(registrations.eventId, eventId), inArray(answers.point, points), isNotNull(answers.value)))
    .groupBy(answers.point, choice)
  return rows.map(({ point, option, n }) => [nameOf({ what: 'option', point, option }), n])
}

async function took(db: Db, eventId: string, services: string[]): Counts {
  if (services.length === 0) return []
  const rows = await db
    .select({ service: takings.service, n: people })
    .from(takings)
    .innerJoin(registrations, eq(registrations.id, takings.registrationId))
    .where(and(eq(registrations.eventId, eventId), inArray(takings.service, services), eq(takings.state, 'taken')))
    .groupBy(takings.service)
  return rows.map(({ service, n }) => [nameOf({ what: 'service', service }), n])
}

async function decided(db: Db, eventId: string, purposes: string[]): Counts {
  if (purposes.length === 0) return []
  const rows = await db
    .select({ consent: consents.purpose, n: people })
    .from(consents)
    .innerJoin(registrations, eq(registrations.id, consents.registrationId))
    .where(and(eq(registrations.eventId, eventId), inArray(consents.purpose, purposes)))
    .groupBy(consents.purpose)
  return rows.map(({ consent, n }) => [nameOf({ what: 'consent', consent }), n])
}
