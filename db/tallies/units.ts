import { type SQL, sql } from 'drizzle-orm'
import { bit, list, listed, listOf, lists, ms } from '#db/tallies/json.ts'
import { type Fact, type RegistrationRows, registrationFacts } from '#lib/desk/facts.ts'
import { funnelSteps } from '#lib/desk/figures.ts'
import { type Facts, type PersonRows, personFacts } from '#lib/desk/person-facts.ts'

/**
 * Who is counted: a subject with its steps, and a registration with its answers. What ties them is the registration's
 * own row alone, so each is counted by itself, and deleting the row cuts the link.
 */
export type Unit = {
  what: 'person' | 'registration'
  eventId: string | null
  /** The name in `counted`. */
  unit: string
  /** Its rows as JSON; null where nothing is left of it. */
  doc: string | null
  /** What it was counted as in the generation that is read, and in the one that is built. */
  facts: string | null
  next: string | null
}

const inFunnel = `filter (where step in (${funnelSteps.map((step) => `'${step}'`).join(', ')}))`
const touch = ['channel', 'campaign', 'locale', 'device', 'segment'].map((name) => `min(${name}) ${inFunnel}`)

const theirs = 'event_id = u.event_id and subject = u.subject'
const moments = ['shown_at', 'answered_at', 'skipped_at'].map(ms).join(', ')

const personDoc = list(
  [
    '(select time_zone from events where events.id = u.event_id)',
    listOf(touch.join(', '), `steps where ${theirs}`),
    lists(`step, about, ${ms('at')}`, `steps where ${theirs}`),
    lists(`question, service, ${moments}, refusals, seconds`, `askings where ${theirs}`),
    lists(`point, read_from, ${bit('"right"')}, confidence`, `guesses where ${theirs}`),
  ].join(', '),
)

const registrationDoc = list(
  [
    ...['r.channel', 'r.status', bit('r.proved_at is not null'), 'r.questions_answered', 'r.data_points'],
    listed('service', `takings where registration_id = r.id and state = 'taken'`),
    lists(`point, ${bit('value is null')}`, 'answers where registration_id = r.id'),
  ].join(', '),
)

const before = `left join tallying g on true
  left join counted c on c.generation = g.generation and c.unit = u.unit
  left join counted n on n.generation = g.building and n.unit = u.unit`

/** Subjects with all that is kept about them. @param picked a query for `event_id` and `subject`, each pair once */
export const persons = (picked: SQL): SQL =>
  sql`select 'person' as what, u.event_id as event_id, u.unit as unit, 0 as n,
    cast(${sql.raw(personDoc)} as text) as doc, c.facts as facts, n.facts as next
    from (select p.event_id, p.subject, 's' || p.event_id || ' ' || p.subject as unit from (${picked}) p) u
    ${sql.raw(before)}`

/** The same for registrations. @param picked a query for `id`, each once */
export const registrations = (picked: SQL): SQL =>
  sql`select 'registration' as what, coalesce(r.event_id, c.event_id, n.event_id) as event_id, u.unit as unit, 0 as n,
    case when r.id is null then null else cast(${sql.raw(registrationDoc)} as text) end as doc,
    c.facts as facts, n.facts as next
    from (select p.id, 'r' || p.id as unit from (${picked}) p) u left join registrations r on r.id = u.id
    ${sql.raw(before)}`

type PersonDoc = [
  string | null,
  [string | null, ...string[]] | null,
  PersonRows['steps'],
  PersonRows['askings'],
  [string, string, 0 | 1, number][],
]

type RegistrationDoc = [string, string, 0 | 1, number, number, string[], [string, 0 | 1][]]

/** What a unit is counted as at a moment, in ms. */
export function factsOf({ what, doc }: Unit, now: number): Facts {
  if (doc === null) return { facts: [], dueAt: null }
  if (what === 'registration') {
    const [channel, status, isProved, questions, dataPoints, takings, answers] = JSON.parse(doc) as RegistrationDoc
    const rows: RegistrationRows = {
      ...{ channel, status, questions, dataPoints, takings },
      isProved: isProved === 1,
      answers: answers.map(([point, isSkipped]) => [point, isSkipped === 1]),
    }
    return { facts: registrationFacts(rows), dueAt: null }
  }
  const [timeZone, trail, steps, askings, guesses] = JSON.parse(doc) as PersonDoc
  const rows: PersonRows = {
    ...{ timeZone: timeZone ?? 'UTC', steps, askings },
    touch: trail?.[0] == null ? null : (trail as unknown as PersonRows['touch']),
    guesses: guesses.map(([point, readFrom, right, confidence]) => [point, readFrom, right === 1, confidence]),
  }
  return personFacts(rows, now)
}

export const readFacts = (kept: string | null): Fact[] => (kept === null ? [] : (JSON.parse(kept) as Fact[]))
