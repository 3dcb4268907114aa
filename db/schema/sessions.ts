import { columns } from '#db/dialect.ts'
import { registrations, submissions } from '#db/schema/people.ts'
import type { LinkPurpose } from '#lib/ports.ts'
import type { Locale } from '#lib/text.ts'

const { id, index, instant, table, text, uniqueIndex } = columns

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
    purpose: text().$type<LinkPurpose>().notNull(),
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
