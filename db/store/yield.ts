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
type Counted = { state: string; seconds: number | null; rows: number }

const rowsIn = (counted: readonly Counted[], state: string): number =>
  counted.reduce((sum, each) => sum + (each.state === state ? each.rows : 0), 0)

/** The middle of what is not null: whole seconds, each with how many took so long. */
function median(counted: readonly Counted[]): number | null {
  const timed = counted
    .flatMap(({ seconds, rows }) => (seconds === null ? [] : [{ seconds, rows }]))
    .sort((a, b) => a.seconds - b.seconds)
  const all = timed.reduce((sum, { rows }) => sum + rows, 0)
  const at = (place: number) => {
    let passed = 0
    for (const { seconds, rows } of timed) {
      passed += rows
      if (passed >= place) return seconds
    }
    return 0
  }
  return all === 0 ? null : (at(Math.ceil(all / 2)) + at(Math.floor(all / 2) + 1)) / 2
}

const endsOf = (counted: readonly Counted[]) => ({
  answered: rowsIn(counted, 'answered'),
  left: rowsIn(counted, 'left'),
  open: rowsIn(counted, 'open'),
  medianSeconds: median(counted),
})

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
  const each = db
    .select({
      question: askings.question,
      refusals: askings.refusals,
      seconds: askings.seconds,
      state: state.as('state'),
    })
    .from(askings)
    .where(eq(askings.eventId, event))
    .as('each_asking')
  const counted = await db
    .select({
      question: each.question,
      state: sql<string>`${each.state}`,
      seconds: each.seconds,
      rows: number(sql`count(*)`),
      refused: number(sql`sum(${each.refusals})`),
    })
    .from(each)
    .groupBy(each.question, sql`${each.state}`, each.seconds)
  return [...Map.groupBy(counted, ({ question }) => question)].map(([question, own]) => ({
    question,
    ...endsOf(own),
    skipped: rowsIn(own, 'skipped'),
    elsewhere: rowsIn(own, 'elsewhere'),
    refused: own.reduce((sum, { refused }) => sum + refused, 0),
  }))
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
      seconds: sql`case when ${took} > 0 and ${took} <= ${sql.raw(String(longestSeconds))} then round(${took}) end`.as(
        'seconds',
      ),
    })
    .from(people)
    .where(sql`${from} is not null`)
    .as('each_start')
  const counted = await db
    .select({
      state: sql<string>`${each.state}`,
      seconds: sql<number | null>`${each.seconds}`,
      rows: number(sql`count(*)`),
    })
    .from(each)
    .groupBy(sql`${each.state}`, sql`${each.seconds}`)
  return endsOf(counted.map((row) => ({ ...row, seconds: row.seconds === null ? null : Number(row.seconds) })))
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
