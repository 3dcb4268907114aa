import * as figureTables from '#db/schema/figures.ts'
import * as givenTables from '#db/schema/given.ts'
import * as messageTables from '#db/schema/messages.ts'
import * as peopleTables from '#db/schema/people.ts'
import * as sessionTables from '#db/schema/sessions.ts'
import type { Trail } from '#lib/ports/steps.ts'
import { dayIn } from '#lib/time/days.ts'
import { fingerprint } from '#lib/tokens.ts'
import { consent } from '#lib/visitor/give.ts'
import { provenSession, unprovenSession } from '#lib/visitor/session.ts'
import { trailOf } from '#lib/visitor/steps.ts'
import type { Profile } from './profiles.ts'
import { idsAt } from './spread.ts'
import { chancesAt, entryOf, type Filling, type Visitor, visitorAt } from './visitors.ts'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

/** The tables that are filled, each after those it refers to. */
export const filled = {
  people: peopleTables.people,
  addresses: peopleTables.addresses,
  registrations: peopleTables.registrations,
  submissions: peopleTables.submissions,
  links: sessionTables.links,
  messages: messageTables.messages,
  sessions: sessionTables.sessions,
  answers: givenTables.answers,
  takings: givenTables.takings,
  consents: givenTables.consents,
  steps: figureTables.steps,
  askings: figureTables.askings,
  guesses: figureTables.guesses,
} as const

export type Rows = { [Name in keyof typeof filled]: (typeof filled)[Name]['$inferSelect'][] }

export const noRows = (): Rows => Object.fromEntries(Object.keys(filled).map((name) => [name, []])) as unknown as Rows

const later = (from: Date, ms: number): Date => new Date(from.getTime() + ms)

/** Adds everything the product would have written about the registration at a place of all. */
export function addVisitor(rows: Rows, filling: Filling, at: number): void {
  const visitor = visitorAt(filling, at)
  const { submission, link, message } = entryOf(filling, at, visitor)
  rows.registrations.push(visitor.registration)
  rows.submissions.push(submission)
  rows.links.push(link)
  rows.messages.push(message)
  const trail = trailOf(visitor.registration)
  const started = new Date((visitor.landedAt.getTime() + visitor.registration.createdAt.getTime()) / 2)
  const add = (name: string, about: string, moment: Date) =>
    rows.steps.push({ ...trail, step: name, about, at: moment })
  add('landed', '', visitor.landedAt)
  add('started', '', started)
  add('registered', '', visitor.registration.createdAt)
  addSession(rows, filling, at, visitor, submission.id)
  if (visitor.provedAt) addProved(rows, filling, visitor, visitor.provedAt, add)
}

/** Whoever has not proved the address is signed in for a day; of the others some have signed out since. */
function addSession(rows: Rows, { event, secret, now }: Filling, at: number, visitor: Visitor, submissionId: string) {
  const { registration, provedAt, chances } = visitor
  const id = fingerprint(secret, 'session', fingerprint(secret, 'seeded-session', String(at)).slice(0, 22))
  if (provedAt && chances.chance(0.6))
    rows.sessions.push(provenSession(id, event, registration.id, submissionId, provedAt))
  else if (!provedAt && now.getTime() - registration.createdAt.getTime() < dayMs)
    rows.sessions.push(unprovenSession(id, event, submissionId, registration.createdAt))
}

type Add = (name: string, about: string, at: Date) => void

/** What came with the proof and after it: the person, answers, ticks, services, and what was asked for them. */
function addProved(rows: Rows, { event, now }: Filling, visitor: Visitor, provedAt: Date, add: Add): void {
  const { registration, profile, newId } = visitor
  const { id: registrationId, personId, createdAt, locale, address, subject } = registration
  const { person } = profile
  // As far from the proof as in the life the profile is taken from.
  const moved = (moment: Date) => later(provedAt, moment.getTime() - person.provedAt.getTime())
  const hasBeen = ({ at }: { at: Date }) => at <= now
  const services = person.services.map(({ service, at }) => ({ service, at: moved(at) })).filter(hasBeen)

  rows.people.push({ id: personId ?? '', createdAt: provedAt })
  rows.addresses.push({ id: `${personId}-1`, personId: personId ?? '', kind: 'email', address, provedAt })
  add('proved', '', provedAt)
  for (const [point, value] of Object.entries(person.answers)) {
    const typed = ['name', 'email', 'company'].includes(point)
    rows.answers.push({
      registrationId,
      point,
      value: point === 'email' ? address : value,
      source: 'asked',
      eventId: event.id,
      answeredAt: typed ? createdAt : provedAt,
    })
  }
  const tick = (purpose: string, source: string, at: Date) =>
    rows.consents.push({ ...consent(registrationId, purpose, true, locale, source, at), id: newId() })
  tick('privacy', 'registration', provedAt)
  if (person.marketing) tick('marketing-email', 'registration', provedAt)
  for (const { service, at } of services) {
    rows.takings.push({ registrationId, service, state: 'taken', takenAt: at })
    add('opened', service, later(at, -minuteMs / 2))
    add('taken', service, at)
    if (service === 'matching') tick('share-exhibitors', service, at)
  }
  if (person.opensOnly && later(provedAt, minuteMs) <= now) add('opened', person.opensOnly, later(provedAt, minuteMs))
  const about = { eventId: event.id, subject }
  for (const asking of profile.askings)
    if (moved(asking.answeredAt ?? asking.skippedAt ?? asking.shownAt) <= now)
      rows.askings.push({
        ...asking,
        ...about,
        shownAt: moved(asking.shownAt),
        answeredAt: asking.answeredAt && moved(asking.answeredAt),
        skippedAt: asking.skippedAt && moved(asking.skippedAt),
      })
  for (const guess of profile.guesses)
    if (moved(guess.at) <= now) rows.guesses.push({ ...guess, ...about, at: moved(guess.at) })
}

/** How many of a hundred registrations' worth of visitors went no further, and how far those went. */
const passing = { landed: 1, started: 0.12, registered: 0.04 }

/**
 * Adds those of whom nothing is left but steps: who landed and left, who began to type, and who never proved the address
 * and has been forgotten.
 */
export function addPassersBy(rows: Rows, filling: Filling, at: number): void {
  const { event, now, count, profiles } = filling
  const chances = chancesAt(at + 2 ** 30)
  const newId = idsAt((at + 0.5) / count, chances)
  const { createdAt } = rows.registrations.at(-1) ?? { createdAt: now }
  const forgotten = now.getTime() - createdAt.getTime() > 31 * dayMs
  for (const [furthest, share] of Object.entries(passing)) {
    if (!chances.chance(share) || (furthest === 'registered' && !forgotten)) continue
    const landedAt = later(createdAt, -chances.between(0, 20 * minuteMs))
    const trail = passerBy(chances.pick(profiles), event.id, newId(), dayIn(landedAt, event.timeZone))
    const add = (name: string, ms: number) =>
      rows.steps.push({ ...trail, step: name, about: '', at: later(landedAt, ms) })
    add('landed', 0)
    if (furthest !== 'landed') add('started', minuteMs / 2)
    if (furthest === 'registered') add('registered', minuteMs)
  }
}

const passerBy = ({ touch }: Profile, eventId: string, subject: string, landedOn: string): Trail => ({
  eventId,
  subject,
  landedOn,
  channel: touch.channel,
  campaign: touch.campaign,
  locale: touch.locale,
  device: touch.device,
  segment: touch.segment,
})
