import { and, type Column, count, desc, eq, inArray, lt, or, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { registrations, submissions } from '#db/schema/people.ts'

/** Where a page of the list ends; the next one starts after it. */
export type Cursor = { createdAt: Date; id: string }

export type ListState = 'proved' | 'unproved' | 'cancelled' | 'attended'

export type Filter = { q?: string; state?: ListState; channel?: string }

// Longer than anything we keep, so nothing can match; SQLite also refuses patterns beyond 50,000 bytes.
const longestText = 320

const listed = {
  id: registrations.id,
  number: registrations.number,
  name: registrations.name,
  email: registrations.address,
  company: registrations.company,
  status: registrations.status,
  provedAt: registrations.provedAt,
  createdAt: registrations.createdAt,
  channel: registrations.channel,
  locale: registrations.locale,
}

export type ListedRegistration = Awaited<ReturnType<typeof listRegistrations>>[number]

const escaped = (text: string) => text.replace(/[\\%_]/g, '\\$&')

// `lower` on both sides: the same answer on both databases for ASCII, whatever the locale of PostgreSQL does beyond it.
const contains = (column: Column, text: string) =>
  sql`lower(${column}) like lower(cast(${`%${escaped(text)}%`} as text)) escape '\\'`

/** What is typed into the search box, or null when it can match nothing. */
function searchedText(q: string): string | null {
  const text = q.normalize('NFC').trim().replace(/\s+/g, ' ')
  return text.length > longestText || text.includes('\0') ? null : text
}

/**
 * Parts of names, companies, addresses and numbers are looked for among so many of the newest registrations: to look for
 * what stands somewhere within a text, every row must be read.
 */
export const newestSearched = 20_000

/** A whole address, number or entry number is found among all, by its index; a part of anything among the newest. */
function found(db: Db, event: string, text: string): SQL | undefined {
  const either = [...new Set([text, text.toLowerCase(), text.toUpperCase()])]
  const digits = text.replace(/\s/g, '')
  const { id, name, address, company, number } = registrations
  const newest = db
    .select({ id, name, address, company, number })
    .from(registrations)
    .where(eq(registrations.eventId, event))
    .orderBy(desc(registrations.createdAt), desc(registrations.id))
    .limit(newestSearched)
    .as('newest')
  const parts = db
    .select({ id: newest.id })
    .from(newest)
    .where(
      or(
        contains(newest.name, text),
        contains(newest.address, text),
        contains(newest.company, text),
        contains(newest.number, text),
      ),
    )
  const ofEvent = eq(registrations.eventId, event)
  const isAddress = and(inArray(registrations.addressKind, ['email', 'mobile']), inArray(address, either))
  const entered = db
    .select({ id: sql<string>`${submissions.registrationId}` })
    .from(submissions)
    .where(and(eq(submissions.eventId, event), inArray(submissions.entryNumber, [text, digits])))
  // Each part is a query of its own, so that each goes by its own index.
  return inArray(
    id,
    parts
      .union(entered)
      .union(db.select({ id }).from(registrations).where(and(ofEvent, isAddress)))
      .union(
        db
          .select({ id })
          .from(registrations)
          .where(and(ofEvent, inArray(number, either))),
      ),
  )
}

function inState(state: ListState): SQL | undefined {
  if (state === 'cancelled' || state === 'attended') return eq(registrations.status, state)
  const proved =
    state === 'proved' ? sql`${registrations.provedAt} is not null` : sql`${registrations.provedAt} is null`
  return and(eq(registrations.status, 'registered'), proved)
}

function matching(db: Db, event: string, { q = '', state, channel }: Filter): SQL | undefined {
  const text = searchedText(q)
  if (text === null) return sql`1 = 0`
  return and(
    eq(registrations.eventId, event),
    text === '' ? undefined : found(db, event, text),
    state && inState(state),
    channel === undefined ? undefined : eq(registrations.channel, channel),
  )
}

/** The event's registrations, newest first; names, addresses, companies and numbers are searched for what they contain. */
export function listRegistrations(db: Db, event: string, filter: Filter, limit: number, after?: Cursor) {
  const older = after
    ? or(
        lt(registrations.createdAt, after.createdAt),
        and(eq(registrations.createdAt, after.createdAt), lt(registrations.id, after.id)),
      )
    : undefined
  return db
    .select(listed)
    .from(registrations)
    .where(and(matching(db, event, filter), older))
    .orderBy(desc(registrations.createdAt), desc(registrations.id))
    .limit(limit)
}

export async function countRegistrations(db: Db, event: string, filter: Filter): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(registrations)
    .where(matching(db, event, filter))
  return row?.n ?? 0
}
