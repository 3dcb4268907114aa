import { type Random, random } from '#db/demo/random.ts'
import type * as messageTables from '#db/schema/messages.ts'
import type * as peopleTables from '#db/schema/people.ts'
import type * as sessionTables from '#db/schema/sessions.ts'
import { domainOf } from '#db/store/outbox.ts'
import { keyHash, newKey } from '#lib/key.ts'
import type { EventRow } from '#lib/ports.ts'
import { dayIn } from '#lib/time/days.ts'
import { fingerprint, linkToken, tokenHash } from '#lib/tokens.ts'
import { eventEnd } from '#lib/visitor/session.ts'
import type { Profile } from './profiles.ts'
import { days, idsAt, momentAt } from './spread.ts'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

/** Who has not proved the address by then is forgotten; a little less, so that nobody is while somebody measures. */
const unprovedMs = 20 * dayMs

export type Filling = {
  event: EventRow
  secret: string
  /** When the last of them registered. */
  now: Date
  count: number
  profiles: readonly Profile[]
  numbers: Uint32Array
  entries: Uint32Array
}

/** One of the many, and what all the rows about them are made of. */
export type Visitor = {
  profile: Profile
  chances: Random
  newId: () => string
  landedAt: Date
  provedAt: Date | null
  registration: typeof peopleTables.registrations.$inferSelect
}

const later = (from: Date, ms: number): Date => new Date(from.getTime() + ms)

/** The same for the same place, whatever was made before: a filling that was cut off goes on where it stood. */
export const chancesAt = (at: number): Random => random(Math.imul(at + 1, 0x9e3779b1))

/** When the event opened, for all of them to have come since. */
export const openedBy = (now: Date): Date => later(now, -(days + 1) * dayMs)

/** The registration at a place of all, from 0 on, the earliest first. */
export function visitorAt({ event, secret, now, count, profiles, numbers }: Filling, at: number): Visitor {
  const chances = chancesAt(at)
  const newId = idsAt(at / count, chances)
  const profile = chances.pick(profiles)
  const { touch, person } = profile
  const createdAt = momentAt(at / count, now)
  const landedAt = later(createdAt, -chances.between(20_000, 6 * minuteMs))
  const soon = chances.chance(0.8) ? 40 * minuteMs : 2 * dayMs
  const proves = later(createdAt, chances.between(minuteMs, soon))
  const stays = chances.chance(0.1) && now.getTime() - createdAt.getTime() < unprovedMs
  const provedAt = stays || proves > now ? null : proves
  const [mailbox, domain] = person.email.split('@')
  const id = newId()
  return {
    profile,
    chances,
    newId,
    landedAt,
    provedAt,
    registration: {
      id,
      eventId: event.id,
      personId: provedAt && newId(),
      number: `${event.content.numberPrefix}-${numbers[at]}`,
      status: 'registered',
      addressKind: 'email',
      address: `${mailbox}.${at}@${domain}`,
      name: person.name,
      company: person.company.name,
      keyVersion: 1,
      keyHash: keyHash(secret, newKey(secret, id, 1)),
      badgeToken: newId(),
      subject: newId(),
      ...touch,
      landedOn: dayIn(landedAt, event.timeZone),
      createdAt,
      provedAt,
      cancelledAt: null,
      ...(provedAt ? profile.counts : { questionsAnswered: 3, dataPoints: 3 }),
    },
  }
}

/** What the quick form wrote beside the registration: what was typed, and the mail with its link. */
export function entryOf({ event, secret, now, entries }: Filling, at: number, visitor: Visitor) {
  const { registration, profile, chances, newId, provedAt } = visitor
  const { id: registrationId, createdAt, locale, address, name, company } = registration
  const consents = ['privacy', ...(profile.person.marketing ? ['marketing-email'] : [])]
  const submissionId = newId()
  const linkId = newId()
  const body = JSON.stringify([event.id, name, address, company, [...consents].sort()])
  const keeps = chances.chance(0.7)
  const decidedAt = provedAt && (keeps ? later(provedAt, chances.between(20_000, 5 * minuteMs)) : provedAt)
  // What was typed is forgotten a month after it was decided on; as answers it lives on.
  const forgotten = decidedAt !== null && now.getTime() - decidedAt.getTime() > 30 * dayMs
  const answers: Record<string, string> = forgotten ? {} : { name, email: address, company }
  const submission: typeof peopleTables.submissions.$inferSelect = {
    id: submissionId,
    eventId: event.id,
    registrationId,
    bodyHash: fingerprint(secret, 'body', body),
    entryNumber: String(entries[at]),
    locale,
    answers,
    consents,
    wishes: [],
    createdAt,
    changedAt: createdAt,
    decidedAt,
    decision: provedAt && (keeps ? 'kept' : 'applied'),
    decidedAnswers: decidedAt && answers,
  }
  const link: typeof sessionTables.links.$inferSelect = {
    id: linkId,
    tokenHash: tokenHash(secret, linkToken(secret, linkId)),
    registrationId,
    purpose: 'service',
    landing: '',
    locale,
    newAddress: null,
    expiresAt: eventEnd(event),
    usedAt: chances.chance(0.9) ? provedAt : null,
  }
  const message: typeof messageTables.messages.$inferSelect = {
    id: newId(),
    eventId: event.id,
    template: 'welcome',
    locale,
    addressKind: 'email',
    address,
    domain: domainOf(address),
    registrationId,
    submissionId,
    linkId,
    state: 'sent',
    attempts: 1,
    refusals: 0,
    dueAt: createdAt,
    leasedUntil: null,
    createdAt,
    sentAt: later(createdAt, chances.between(500, 20_000)),
    lastError: null,
  }
  return { submission, link, message }
}
