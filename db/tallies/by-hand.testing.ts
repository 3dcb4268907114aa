import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { askings, guesses, steps } from '#db/schema/figures.ts'
import { answers, takings } from '#db/schema/given.ts'
import { registrations } from '#db/schema/people.ts'
import { countAnswers, countListed, countTakings } from '#db/store/counts.ts'
import { countFigures, countReach } from '#db/store/figures.ts'
import { countYield } from '#db/store/yield.ts'
import { dimensions } from '#lib/desk/facts.ts'
import { funnelSteps } from '#lib/desk/figures.ts'
import { countedSeconds } from '#lib/desk/seconds.ts'
import { leftAfterMs } from '#lib/desk/yield.ts'

type Step = typeof steps.$inferSelect
type Asking = typeof askings.$inferSelect

const times = <T>(all: readonly T[], of: (one: T) => readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const name of all.flatMap(of)) counts[name] = (counts[name] ?? 0) + 1
  return counts
}

const total = <T>(all: readonly T[], of: (one: T) => number): number => all.reduce((sum, one) => sum + of(one), 0)

const middle = (numbers: readonly number[]): number | null => {
  const sorted = numbers.map(countedSeconds).sort((a, b) => a - b)
  const half = sorted.length / 2
  return sorted.length === 0 ? null : ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2
}

const did = (own: readonly Step[], step: string) => own.some((s) => s.step === step && s.about !== 'pass')

function furthest(own: readonly Step[]): string {
  if (did(own, 'proved')) return did(own, 'taken') ? 'taken' : did(own, 'opened') ? 'opened' : 'proved'
  return did(own, 'registered') ? 'registered' : did(own, 'started') ? 'started' : 'landed'
}

/** Everybody's first touch and furthest step. */
function reachOf(all: readonly Step[]): string[][] {
  const inFunnel = all.filter(({ step }) => (funnelSteps as readonly string[]).includes(step))
  return [...Map.groupBy(inFunnel, ({ subject }) => subject).values()].map((own) => [
    ...dimensions.map((name) => own.map((step) => step[name]).sort()[0] ?? ''),
    furthest(own),
  ])
}

const soonAfter = (moment: Date | null, since: Date) =>
  moment !== null && moment > since && moment.getTime() <= since.getTime() + leftAfterMs

const isOpen = (since: Date, now: Date) => since.getTime() + leftAfterMs > now.getTime()

function endOf(row: Asking, rows: readonly Asking[], walked: readonly Step[], now: Date): string {
  if (row.service === '') return row.answeredAt ? 'elsewhere' : 'none'
  if (row.answeredAt) return 'answered'
  if (row.skippedAt) return 'skipped'
  const later =
    walked.some((s) => soonAfter(s.at, row.shownAt) || (s.step === 'taken' && s.about === row.service)) ||
    rows.some((r) => [r.shownAt, r.answeredAt, r.skippedAt].some((moment) => soonAfter(moment, row.shownAt)))
  return isOpen(row.shownAt, now) || later ? 'open' : 'left'
}

/** All figures of an event, counted row by row from the tables themselves, as slowly as can be. */
export async function byHand(db: Db, event: string, now: Date) {
  const [walked, asked, said, rows, answered, took] = await Promise.all([
    db.select().from(steps).where(eq(steps.eventId, event)),
    db.select().from(askings).where(eq(askings.eventId, event)),
    db.select().from(guesses).where(eq(guesses.eventId, event)),
    db.select().from(registrations).where(eq(registrations.eventId, event)),
    db.select().from(answers),
    db.select().from(takings).where(eq(takings.state, 'taken')),
  ])
  const row = (id: string) => rows.find((each) => each.id === id)
  const mine = took.filter(({ registrationId }) => row(registrationId))
  const told = (some: readonly (typeof rows)[number][]) => ({
    registrations: some.length,
    questions: total(some, ({ questionsAnswered }) => questionsAnswered),
    dataPoints: total(some, ({ dataPoints }) => dataPoints),
  })
  const toldBy = <T>(groups: Map<string, T[]>, of: (one: T) => (typeof rows)[number]) =>
    Object.fromEntries([...groups].map(([group, own]) => [group, told(own.map(of))]))
  const ends = asked.map((one) => ({
    ...one,
    end: endOf(
      one,
      asked.filter(({ subject }) => subject === one.subject),
      walked.filter(({ subject }) => subject === one.subject),
      now,
    ),
  }))
  const starts = [...Map.groupBy(walked, ({ subject }) => subject).values()].flatMap((own) => {
    const first = (step: string) => own.filter((s) => s.step === step).sort((a, b) => +a.at - +b.at)[0]?.at
    const [from, to] = [first('started'), first('registered')]
    if (!from) return []
    const seconds = to ? (+to - +from) / 1000 : 0
    const active = isOpen(from, now) || own.some(({ at }) => soonAfter(at, from))
    return [
      { end: to ? 'answered' : active ? 'open' : 'left', seconds: seconds > 0 && seconds <= 600 ? [seconds] : [] },
    ]
  })
  const reach = reachOf(walked)
  return {
    reach: times(reach, (one) => [one.at(-1) ?? '']),
    byChannel: times(reach, (one) => [`${one[0]} ${one.at(-1)}`]),
    phonesByLocale: times(reach, (one) => (one[3] === 'phone' ? [`${one[2]} ${one.at(-1)}`] : [])),
    days: times(
      walked.filter(({ step }) => step === 'registered'),
      ({ at }) => [new Date(+at + 8 * 3_600_000).toISOString().slice(0, 10)],
    ),
    told: told(rows),
    channels: toldBy(
      Map.groupBy(rows, ({ channel }) => channel),
      (one) => one,
    ),
    services: toldBy(
      Map.groupBy(mine, ({ service }) => service),
      ({ registrationId }) => row(registrationId) as (typeof rows)[number],
    ),
    questions: Object.fromEntries(
      [...Map.groupBy(ends, ({ question }) => question)].map(([question, own]) => [
        question,
        {
          ...times(own, ({ end }) => (end === 'none' ? [] : [end])),
          refused: total(own, ({ refusals }) => refusals),
          median: middle(own.flatMap(({ seconds }) => seconds ?? [])),
        },
      ]),
    ),
    quick: { ...times(starts, ({ end }) => [end]), median: middle(starts.flatMap(({ seconds }) => seconds)) },
    guesses: times(said, (one) => [`${one.point} ${one.readFrom}`, ...(one.right ? [`${one.point} right`] : [])]),
    takings: times(mine, ({ service, registrationId }) => (row(registrationId)?.provedAt ? [service] : [])),
    answers: times(
      answered.filter(({ registrationId }) => row(registrationId)),
      ({ point, value }) => [`${point} ${value === null ? 'skipped' : 'answered'}`],
    ),
    listed: times(rows, (one) => [
      `${one.channel} ${one.status !== 'registered' ? one.status : one.provedAt ? 'proved' : 'unproved'}`,
    ]),
  }
}

const some = (counts: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(counts).filter(([, n]) => n !== 0))

/** The same, as pages and programs read it. */
export async function asRead(db: Db, event: string, now: Date): Promise<Awaited<ReturnType<typeof byHand>>> {
  const [figures, byLocale, all, yields, taken, answered, listed] = await Promise.all([
    countFigures(db, event, now),
    countReach(db, event, now, 'locale', { device: 'phone' }),
    countReach(db, event, now),
    countYield(db, event, now),
    countTakings(db, event, now),
    countAnswers(db, event, now),
    countListed(db, event, now),
  ])
  const groups = (rows: typeof yields.channels) => Object.fromEntries(rows.map(({ group, ...told }) => [group, told]))
  const { medianSeconds, ...quick } = yields.quick
  return {
    reach: Object.fromEntries(all.map(({ furthest: step, count }) => [step, count])),
    byChannel: Object.fromEntries(figures.reach.map(({ group, furthest: f, count }) => [`${group} ${f}`, count])),
    phonesByLocale: Object.fromEntries(byLocale.map(({ group, furthest: f, count }) => [`${group} ${f}`, count])),
    days: Object.fromEntries(figures.days.map(({ on, registrations: n }) => [on, n])),
    told: figures.rows,
    channels: groups(yields.channels),
    services: groups(yields.services),
    questions: Object.fromEntries(
      yields.questions.map(({ question, refused, medianSeconds: median, ...counts }) => [
        question,
        { ...some(counts), refused, median },
      ]),
    ),
    quick: { ...some(quick), median: medianSeconds },
    guesses: some(
      Object.assign(
        {},
        ...yields.guesses.map(({ point, readFrom, words }) => ({ [`${point} ${readFrom}`]: words })),
        ...yields.guesses.map(({ point, right }) => ({ [`${point} right`]: right })),
      ),
    ),
    takings: Object.fromEntries(taken.map(({ service, taken: n }) => [service, n])),
    answers: Object.assign(
      {},
      ...answered.map(({ point, answered: n, skipped }) =>
        some({ [`${point} answered`]: n, [`${point} skipped`]: skipped }),
      ),
    ),
    listed: Object.fromEntries(listed.map(({ channel, state, registrations: n }) => [`${channel} ${state}`, n])),
  }
}
