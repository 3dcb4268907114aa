import { and, desc, eq, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { held } from '#db/hold.ts'
import { insertNew } from '#db/insert-new.ts'
import { prepared } from '#db/prepared.ts'
import { addresses, people, registrations } from '#db/schema/people.ts'
import { noteChange } from '#db/tallies/tail.ts'
import type { AddressKind, RegistrationRow } from '#lib/ports.ts'
import { freePlacesOf } from './places.ts'

export async function registration(db: Db, id: string): Promise<RegistrationRow | null> {
  const build = () =>
    db
      .select()
      .from(registrations)
      .where(eq(registrations.id, sql.placeholder('id')))
  const [row] = await prepared(db, 'registration', build, { id })
  return row ?? null
}

/** Whose address it is at an event, for queries that are built once. */
const atAddress = and(
  eq(registrations.eventId, sql.placeholder('eventId')),
  eq(registrations.addressKind, sql.placeholder('kind')),
  eq(registrations.address, sql.placeholder('address')),
)

export async function registrationByAddress(
  db: Db,
  eventId: string,
  kind: AddressKind,
  address: string,
): Promise<RegistrationRow | null> {
  const build = () => db.select().from(registrations).where(atAddress)
  const [row] = await prepared(db, 'registration_by_address', build, { eventId, kind, address })
  return row ?? null
}

/** What became of whoever had this address at an event; null when nobody had. */
export async function statusAtAddress(
  db: Db,
  eventId: string,
  kind: AddressKind,
  address: string,
): Promise<RegistrationRow['status'] | null> {
  const build = () => db.select({ status: registrations.status }).from(registrations).where(atAddress)
  const [row] = await prepared(db, 'status_at_address', build, { eventId, kind, address })
  return row?.status ?? null
}

export async function registrationByKey(db: Db, eventId: string, keyHash: string): Promise<RegistrationRow | null> {
  const [row] = await db.select().from(registrations).where(eq(registrations.keyHash, keyHash))
  return row?.eventId === eventId ? row : null
}

export async function registrationsOfPerson(db: Db, personId: string): Promise<RegistrationRow[]> {
  return db
    .select()
    .from(registrations)
    .where(eq(registrations.personId, personId))
    .orderBy(desc(registrations.createdAt))
}

/** The steps that are written with it note it in the tail. */
export async function addRegistration(tx: Db, row: RegistrationRow): Promise<void> {
  await insertNew(tx, 'add_registration', registrations, row)
}

/** Two submissions for one address wait for each other. */
export async function lockRegistration(
  tx: Db,
  eventId: string,
  kind: AddressKind,
  address: string,
): Promise<RegistrationRow | null> {
  const build = () => held(tx.select().from(registrations).where(atAddress))
  const [row] = await prepared(tx, 'lock_registration', build, { eventId, kind, address })
  return row ?? null
}

/** The same by id. */
export async function holdRegistration(tx: Db, id: string): Promise<RegistrationRow | null> {
  const build = () =>
    held(
      tx
        .select()
        .from(registrations)
        .where(eq(registrations.id, sql.placeholder('id'))),
    )
  const [row] = await prepared(tx, 'hold_registration', build, { id })
  return row ?? null
}

export async function registrationsAt(db: Db, kind: AddressKind, address: string): Promise<RegistrationRow[]> {
  return db
    .select()
    .from(registrations)
    .where(and(eq(registrations.addressKind, kind), eq(registrations.address, address)))
}

export async function changeRegistration(tx: Db, id: string, change: Partial<RegistrationRow>): Promise<void> {
  await tx.update(registrations).set(change).where(eq(registrations.id, id))
  if (countedColumns.some((name) => name in change)) await noteChange(tx, { registrationId: id })
}

/** What figures count of a registration, see lib/desk/facts.ts. */
const countedColumns = ['channel', 'status', 'provedAt', 'questionsAnswered', 'dataPoints'] as const

export async function dropRegistration(tx: Db, id: string): Promise<void> {
  await freePlacesOf(tx, id)
  await tx.delete(registrations).where(eq(registrations.id, id))
  await noteChange(tx, { registrationId: id })
}

export async function personByAddress(db: Db, kind: AddressKind, address: string): Promise<string | null> {
  const [row] = await db
    .select({ personId: addresses.personId })
    .from(addresses)
    .where(and(eq(addresses.kind, kind), eq(addresses.address, address)))
  return row?.personId ?? null
}

/** Of two proofs at once, one makes the person and the other finds it. */
export async function personAt(tx: Db, kind: AddressKind, address: string, fresh: string, now: Date): Promise<string> {
  const known = await personByAddress(tx, kind, address)
  if (known) return known
  await tx.insert(people).values({ id: fresh, createdAt: now })
  const row = { id: `${fresh}-1`, personId: fresh, kind, address, provedAt: now }
  const [made] = await tx.insert(addresses).values(row).onConflictDoNothing().returning({ id: addresses.id })
  if (made) return fresh
  await tx.delete(people).where(eq(people.id, fresh))
  return (await personByAddress(tx, kind, address)) ?? fresh
}

export async function moveAddress(tx: Db, personId: string, kind: AddressKind, from: string, to: string, now: Date) {
  await tx
    .update(addresses)
    .set({ address: to, provedAt: now })
    .where(and(eq(addresses.personId, personId), eq(addresses.kind, kind), eq(addresses.address, from)))
}
