import { and, eq, gt, inArray, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { dialect } from '#db/dialect.ts'
import { askings, guesses, steps } from '#db/schema/figures.ts'
import { takings } from '#db/schema/given.ts'
import { registrations } from '#db/schema/people.ts'
import { type CountedYield, leftAfterMs, longestSeconds, type Told } from '#lib/desk/yield.ts'

const onPostgres = dialect === 'postgresql'

/** Within half an hour after a moment; columns by name, since they stand in a query inside another. */
const within = (moment: string, since: string): SQL => {
  const until = onPostgres ? `${since} + interval '${leftAfterMs / 1000} seconds'` : `${since} + ${leftAfterMs}`
  return sql.raw(`(${moment} > ${since} and ${moment} <= ${until})`)
}

const number = (value: SQL) => sql<number>`${value}`.mapWith(Number)
const nullableNumber = (value: SQL) => sql<number | null>`${value}`.mapWith((n) => (n === null ? null : Number(n)))
const countOf = (state: SQL, value: string) =>
  number(sql`coalesce(sum(case when ${state} = ${value} then 1 else 0 end), 0)`)

/** The middle of what is not null, by each row's place among those and their number. */
const median = (seconds: SQL, place: SQL, of: SQL) =>
  nullableNumber(
    sql`avg(case when ${seconds} is not null and ${place} in ((${of} + 1) / 2, (${of} + 2) / 2) then ${seconds} end)`,
  )

/** Each question shown to each person, and where it ended; how many in one statement, so from one snapshot. */
async function countAskings(db: Db, event: string, asOf: Date): Promise<CountedYield['questions']> {
  const halfAnHourAgo = new Date(asOf.getTime() - leftAfterMs)
  const samePerson = (other: string, mine: string) =>
    sql.raw(`${other}.event_id = ${mine}.event_id and ${other}.subject = ${mine}.subject`)
  const state = sql<string>`case
    when ${askings.service} = '' then case when ${askings.answeredAt} is null then 'none' else 'elsewhere' end
    when ${askings.answeredAt} is not null then 'answered'
    when ${askings.skippedAt} is not null then 'skipped'
    when ${gt(askings.shownAt, halfAnHourAgo)} then 'open'
    when exists (select 1 from steps s where ${samePerson('s', 'askings')} and (
      (s.step = 'taken' and s.about = askings.service) or ${within('s.at', 'askings.shown_at')})) then 'open'
    when exists (select 1 from askings a where ${samePerson('a', 'askings')} and (
      ${within('a.shown_at', 'askings.shown_at')} or ${within('a.answered_at', 'askings.shown_at')}
      or ${within('a.skipped_at', 'askings.shown_at')})) then 'open'
    else 'left' end`
  const timed = sql`partition by ${askings.question}, case when ${askings.seconds} is null then 1 else 0 end`
  const each = db
    .select({
      question: askings.question,
      refusals: askings.refusals,
      seconds: askings.seconds,
      state: state.as('state'),
      place: sql`row_number() over (${timed} order by ${askings.seconds})`.as('place'),
      of: sql`count(*) over (${timed})`.as('of_all'),
    })
    .from(askings)
    .where(eq(askings.eventId, event))
    .as('each_asking')
  const at = sql`${each.state}`
  return db
    .select({
      question: each.question,
      answered: countOf(at, 'answered'),
      skipped: countOf(at, 'skipped'),
      left: countOf(at, 'left'),
      open: countOf(at, 'open'),
      elsewhere: countOf(at, 'elsewhere'),
      refused: number(sql`sum(${each.refusals})`),
      medianSeconds: median(sql`${each.seconds}`, sql`${each.place}`, sql`${each.of}`),
    })
    .from(each)
    .groupBy(each.question)
}

/** The quick form as a whole, from its steps: it is the same page for everybody, so nobody's questions are noted on it. */
async function countQuickForm(db: Db, event: string, asOf: Date): Promise<CountedYield['quick']> {
  const halfAnHourAgo = new Date(asOf.getTime() - leftAfterMs)
  const first = (step: string) => sql`min(case when ${steps.step} = ${step} then ${steps.at} end)`
  const people = db
    .select({
      eventId: steps.eventId,
      subject: steps.subject,
      startedAt: first('started').as('started_at'),
      registeredAt: first('registered').as('registered_at'),
    })
    .from(steps)
    .where(and(eq(steps.eventId, event), inArray(steps.step, ['started', 'registered'])))
    .groupBy(steps.eventId, steps.subject)
    .as('people')
  const [from, to] = [sql.raw('people.started_at'), sql.raw('people.registered_at')]
  const took = onPostgres ? sql`extract(epoch from ${to} - ${from})` : sql`(${to} - ${from}) / 1000.0`
  const each = db
    .select({
      state: sql<string>`case
        when ${to} is not null then 'answered'
        when ${from} > ${steps.at.mapToDriverValue(halfAnHourAgo)} then 'open'
        when exists (select 1 from steps x where x.event_id = people.event_id and x.subject = people.subject
          and ${within('x.at', 'people.started_at')}) then 'open'
        else 'left' end`.as('state'),
      // A start that no page reported was written with the registration itself: it says nothing of the time.
      seconds: sql`case when ${took} > 0 and ${took} <= ${sql.raw(String(longestSeconds))} then ${took} end`.as(
        'seconds',
      ),
    })
    .from(people)
    .where(sql`${from} is not null`)
    .as('each_start')
  const timed = sql`partition by case when ${each.seconds} is null then 1 else 0 end`
  const ranked = db
    .select({
      state: sql<string>`${each.state}`.as('state'),
      seconds: sql`${each.seconds}`.as('seconds'),
      place: sql`row_number() over (${timed} order by ${each.seconds})`.as('place'),
      of: sql`count(*) over (${timed})`.as('of_all'),
    })
    .from(each)
    .as('ranked')
  const at = sql`${ranked.state}`
  const [row] = await db
    .select({
      answered: countOf(at, 'answered'),
      left: countOf(at, 'left'),
      open: countOf(at, 'open'),
      medianSeconds: median(sql`${ranked.seconds}`, sql`${ranked.place}`, sql`${ranked.of}`),
    })
    .from(ranked)
  return row ?? { answered: 0, left: 0, open: 0, medianSeconds: null }
}

const told = {
  registrations: number(sql`count(*)`),
  questions: number(sql`coalesce(sum(${registrations.questionsAnswered}), 0)`),
  dataPoints: number(sql`coalesce(sum(${registrations.dataPoints}), 0)`),
}

const ofEvent = (event: string) => eq(registrations.eventId, event)

const toldByService = (db: Db, event: string): Promise<(Told & { group: string })[]> =>
  db
    .select({ group: takings.service, ...told })
    .from(takings)
    .innerJoin(registrations, eq(registrations.id, takings.registrationId))
    .where(and(ofEvent(event), eq(takings.state, 'taken')))
    .groupBy(takings.service)

const toldByChannel = (db: Db, event: string): Promise<(Told & { group: string })[]> =>
  db
    .select({ group: registrations.channel, ...told })
    .from(registrations)
    .where(ofEvent(event))
    .groupBy(registrations.channel)

const countGuesses = (db: Db, event: string): Promise<CountedYield['guesses']> =>
  db
    .select({
      point: guesses.point,
      readFrom: guesses.readFrom,
      right: number(sql`sum(case when ${guesses.right} then 1 else 0 end)`),
      words: number(sql`count(*)`),
      confidence: number(sql`avg(${guesses.confidence})`),
    })
    .from(guesses)
    .where(eq(guesses.eventId, event))
    .groupBy(guesses.point, guesses.readFrom)

/** What asking brought, counted by the database. */
export async function countYield(db: Db, event: string, asOf: Date): Promise<CountedYield> {
  const [services, channels, questions, quick, said] = await Promise.all([
    toldByService(db, event),
    toldByChannel(db, event),
    countAskings(db, event, asOf),
    countQuickForm(db, event, asOf),
    countGuesses(db, event),
  ])
  return { services, channels, questions, quick, guesses: said }
}
