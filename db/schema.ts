import { columns } from '#db/dialect.ts'
import type { Value } from '#lib/catalogue.ts'
import type { EventContent } from '#lib/event.ts'
import type { Locale, Text } from '#lib/text.ts'
import type { Attribution } from '#lib/visitor/attribution.ts'

const { check, count, day, flag, id, index, instant, json, primaryKey, sql, table, text, uniqueIndex } = columns

/** One edition of a show. `id` is its slug in paths. */
export const events = table('events', {
  id: id(),
  previousId: text(),
  timeZone: text().notNull(),
  startsOn: day().notNull(),
  endsOn: day().notNull(),
  opensAt: instant().notNull(),
  closesAt: instant().notNull(),
  catalogueVersion: count().notNull(),
  demo: flag().notNull(),
  content: json<EventContent>().notNull(),
})

/** A human across all editions. */
export const people = table('people', { id: id(), createdAt: instant().notNull() })

/** Proven addresses; a person is found by one. */
export const addresses = table(
  'addresses',
  {
    id: id(),
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    kind: text().$type<'email' | 'mobile'>().notNull(),
    address: text().notNull(),
    provedAt: instant().notNull(),
  },
  (t) => [uniqueIndex('addresses_address').on(t.kind, t.address), index('addresses_person').on(t.personId)],
)

/** One person at one event. Answers become facts only at proof; until then name and company stand here as typed. */
export const registrations = table(
  'registrations',
  {
    id: id(),
    eventId: text()
      .notNull()
      .references(() => events.id),
    personId: text().references(() => people.id),
    number: text().notNull(),
    status: text().$type<'registered' | 'cancelled' | 'attended'>().notNull(),
    addressKind: text().$type<'email' | 'mobile'>().notNull(),
    address: text().notNull(),
    name: text().notNull(),
    company: text().notNull(),
    locale: text().$type<Locale>().notNull(),
    keyVersion: count().notNull(),
    keyHash: text().notNull(),
    badgeToken: text().notNull(),
    /** Ties steps to this row; deleting the row cuts the link and the figures stay. */
    subject: text().notNull(),
    channel: text().notNull(),
    campaign: text().notNull(),
    device: text().notNull(),
    segment: text().notNull(),
    landedOn: day().notNull(),
    attribution: json<Attribution>().notNull(),
    createdAt: instant().notNull(),
    provedAt: instant(),
    cancelledAt: instant(),
    /** Kept at each write, so that figures need not read answers. */
    questionsAnswered: count().notNull(),
    dataPoints: count().notNull(),
  },
  (t) => [
    uniqueIndex('registrations_address').on(t.eventId, t.addressKind, t.address),
    uniqueIndex('registrations_number').on(t.eventId, t.number),
    uniqueIndex('registrations_key').on(t.keyHash),
    uniqueIndex('registrations_badge').on(t.badgeToken),
    index('registrations_person').on(t.personId),
    index('registrations_recent').on(t.eventId, t.createdAt, t.id),
  ],
)

/** What was typed in one browser before the address is proven: a claim. */
export const submissions = table(
  'submissions',
  {
    id: id(),
    eventId: text()
      .notNull()
      .references(() => events.id),
    /** Whose address was typed. Never shown to the browser that typed it. */
    registrationId: text().references(() => registrations.id, { onDelete: 'cascade' }),
    /** Of the normalised body, to tell a repeat from another use of the same id. */
    bodyHash: text().notNull(),
    entryNumber: text().notNull(),
    locale: text().$type<Locale>().notNull(),
    answers: json<Record<string, Value | null>>().notNull(),
    /** Ticks given: purposes of the consent ledger. */
    consents: json<string[]>().notNull(),
    /** Services asked for before proof. */
    wishes: json<string[]>().notNull(),
    createdAt: instant().notNull(),
    changedAt: instant().notNull(),
    /** When its owner kept or dropped it; what changed since is a claim again. */
    decidedAt: instant(),
    decision: text().$type<'applied' | 'kept' | 'dropped'>(),
    /** The answers as they were decided on: kept again, only what changed since becomes fact. */
    decidedAnswers: json<Record<string, Value | null>>(),
  },
  (t) => [
    uniqueIndex('submissions_entry').on(t.eventId, t.entryNumber),
    index('submissions_registration').on(t.registrationId, t.createdAt),
    index('submissions_body').on(t.bodyHash, t.createdAt),
  ],
)

/** Facts: proven answers, one row a data point. A `null` value is a want that was skipped. */
export const answers = table(
  'answers',
  {
    registrationId: text()
      .notNull()
      .references(() => registrations.id, { onDelete: 'cascade' }),
    point: text().notNull(),
    value: json<Value | null>(),
    source: text()
      .$type<'asked' | 'confirmed' | 'imported' | 'previous-edition' | 'invitation' | 'organiser'>()
      .notNull(),
    /** The event where it was answered. */
    eventId: text().notNull(),
    answeredAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.registrationId, t.point] })],
)

/** Services taken by a proved registration. */
export const takings = table(
  'takings',
  {
    registrationId: text()
      .notNull()
      .references(() => registrations.id, { onDelete: 'cascade' }),
    service: text().notNull(),
    state: text().$type<'taken' | 'cancelled'>().notNull(),
    takenAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.registrationId, t.service] })],
)

export const sessions = table(
  'sessions',
  {
    /** The hash of the opaque id in the cookie. */
    id: id(),
    kind: text().$type<'visitor' | 'organiser'>().notNull(),
    submissionId: text().references(() => submissions.id, { onDelete: 'set null' }),
    registrationId: text().references(() => registrations.id, { onDelete: 'cascade' }),
    organiserId: text().references(() => organisers.id, { onDelete: 'cascade' }),
    eventId: text(),
    /** When this browser last proved the address; absent: unproven. */
    provedAt: instant(),
    createdAt: instant().notNull(),
    touchedAt: instant().notNull(),
    expiresAt: instant().notNull(),
  },
  (t) => [
    index('sessions_registration').on(t.registrationId),
    index('sessions_submission').on(t.submissionId),
    index('sessions_expiry').on(t.expiresAt),
  ],
)

/** Emailed links. The token is derived from the id and found by its hash; a GET never uses it up. */
export const links = table(
  'links',
  {
    id: id(),
    tokenHash: text().notNull(),
    registrationId: text().references(() => registrations.id, { onDelete: 'cascade' }),
    purpose: text().$type<'service' | 'lost-key' | 'address' | 'leave'>().notNull(),
    /** Where it lands, below `/{locale}/{event}/visit`: empty, `/conference`, `/details`… */
    landing: text().notNull(),
    locale: text().$type<Locale>().notNull(),
    /** The address to prove, for a change of address. */
    newAddress: text(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (t) => [uniqueIndex('links_token').on(t.tokenHash), index('links_registration').on(t.registrationId)],
)

export type MessageTemplate =
  | 'welcome'
  | 'someone-sent'
  | 'lost-key'
  | 'cancelled'
  | 'whitepaper'
  | 'address-change'
  | 'leave'

/** The outbox: what is to be sent, by ids; text is made when it is sent. */
export const messages = table(
  'messages',
  {
    id: id(),
    eventId: text()
      .notNull()
      .references(() => events.id),
    template: text().$type<MessageTemplate>().notNull(),
    locale: text().$type<Locale>().notNull(),
    addressKind: text().$type<'email' | 'mobile'>().notNull(),
    address: text().notNull(),
    registrationId: text().references(() => registrations.id, { onDelete: 'cascade' }),
    submissionId: text().references(() => submissions.id, { onDelete: 'cascade' }),
    linkId: text().references(() => links.id, { onDelete: 'set null' }),
    /** `withheld` is never sent: over the cap for one address, or an address we do not know. */
    state: text().$type<'queued' | 'sending' | 'sent' | 'failed' | 'withheld'>().notNull(),
    attempts: count().notNull(),
    dueAt: instant().notNull(),
    leasedUntil: instant(),
    createdAt: instant().notNull(),
    sentAt: instant(),
    lastError: text(),
  },
  (t) => [
    index('messages_due').on(t.state, t.dueAt),
    index('messages_address').on(t.address, t.createdAt),
    index('messages_registration').on(t.registrationId),
    index('messages_recent').on(t.eventId, t.createdAt),
  ],
)

/** The consent ledger: only ever appended to. */
export const consents = table(
  'consents',
  {
    id: id(),
    registrationId: text()
      .notNull()
      .references(() => registrations.id, { onDelete: 'cascade' }),
    purpose: text().notNull(),
    given: flag().notNull(),
    wording: count().notNull(),
    locale: text().$type<Locale>().notNull(),
    source: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [index('consents_registration').on(t.registrationId, t.purpose, t.at)],
)

/** Visits of a day, known by a salted hash that cannot be reversed once the salt is gone. */
export const visits = table('visits', {
  id: id(),
  eventId: text().notNull(),
  subject: text().notNull(),
  day: day().notNull(),
  claimed: flag().notNull(),
})

export const salts = table('salts', { day: id(), salt: text().notNull(), createdAt: instant().notNull() })

/** Something that happened on the way: append-only, the one source of every figure. */
export const steps = table(
  'steps',
  {
    id: id(),
    eventId: text().notNull(),
    subject: text().notNull(),
    step: text().notNull(),
    about: text().notNull(),
    at: instant().notNull(),
    landedOn: day().notNull(),
    channel: text().notNull(),
    campaign: text().notNull(),
    locale: text().notNull(),
    device: text().notNull(),
    segment: text().notNull(),
  },
  (t) => [
    uniqueIndex('steps_once').on(t.eventId, t.subject, t.step, t.about),
    index('steps_figures').on(t.eventId, t.step, t.landedOn),
  ],
)

/** A tracked link. */
export const campaigns = table('campaigns', {
  /** The code in `/r/{code}`. */
  code: id(),
  eventId: text()
    .notNull()
    .references(() => events.id),
  channel: text().notNull(),
  label: text().notNull(),
})

export const exhibitors = table(
  'exhibitors',
  {
    id: text().notNull(),
    eventId: text()
      .notNull()
      .references(() => events.id),
    name: json<Text>().notNull(),
    hall: text().notNull(),
    stand: text().notNull(),
    products: json<string[]>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.eventId, t.id] })],
)

export const talks = table(
  'talks',
  {
    id: text().notNull(),
    eventId: text()
      .notNull()
      .references(() => events.id),
    theme: text().notNull(),
    title: json<Text>().notNull(),
    speaker: json<Text>().notNull(),
    place: text().notNull(),
    on: day().notNull(),
    starts: text().notNull(),
    ends: text().notNull(),
    paid: flag().notNull(),
    capacity: count().notNull(),
    used: count().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.eventId, t.id] }),
    check('talks_never_oversold', sql`${t.used} between 0 and ${t.capacity}`),
  ],
)

/** A form that was refused, kept so that nothing typed is lost. Named by a random id of which only the hash is stored. */
export const drafts = table(
  'drafts',
  {
    id: id(),
    eventId: text().notNull(),
    /** What was typed and what was wrong, sealed with a key that only the id in the address opens. */
    sealed: text().notNull(),
    expiresAt: instant().notNull(),
  },
  (t) => [index('drafts_expiry').on(t.expiresAt)],
)

export const organisers = table(
  'organisers',
  { id: id(), email: text().notNull(), passwordHash: text().notNull(), createdAt: instant().notNull() },
  (t) => [uniqueIndex('organisers_email').on(t.email)],
)

/** One-time sign-in links for organisers. */
export const organiserLinks = table('organiser_links', {
  /** The hash of the token. */
  id: id(),
  /** Whose; absent: the first organiser's, valid only while there is none. */
  email: text(),
  expiresAt: instant().notNull(),
  usedAt: instant(),
})

/** What organisers looked at or did that concerns people. */
export const audits = table(
  'audits',
  {
    id: id(),
    organiserId: text().notNull(),
    eventId: text().notNull(),
    action: text().notNull(),
    about: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [index('audits_event').on(t.eventId, t.at)],
)

/** Facts about this database itself: the check of the secret, whether it was seeded. */
export const settings = table('settings', { name: id(), value: text().notNull() })
