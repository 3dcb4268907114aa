import { freePlaces } from '#lib/places/free-places.ts'
import { givingIn } from '#lib/places/settle.ts'
import type { Portal, Reads, RegistrationRow } from '#lib/ports.ts'

/** What the log of erasures is told: rows that go, and the addresses that are nobody else's. */
export type Leaving = { rows: readonly RegistrationRow[]; addresses: readonly string[] }

/**
 * Everything of one person: at every event, and what was typed for their address and never proved.
 *
 * Only for an address that is theirs today: one they moved away from may be somebody else's by now.
 */
async function everything(from: Reads, row: RegistrationRow): Promise<Leaving> {
  const own = row.personId ? await from.registrationsOfPerson(row.personId) : [row]
  const addresses = row.personId ? await from.addressesOf(row.personId) : [row.address]
  const standing = await Promise.all(addresses.map((address) => from.registrationsAt(row.addressKind, address)))
  const typed = standing.flat().filter(({ personId }) => personId === null)
  return { rows: [...new Map([...own, ...typed].map((each) => [each.id, each])).values()], addresses }
}

/**
 * Removes a person everywhere: every registration with its answers, sessions and mails, and the addresses.
 *
 * @param log told what is about to go, before it goes: an erasure that was noted can be made up for, one that was not cannot
 */
export async function erase(
  portal: Portal,
  row: RegistrationRow,
  log: (leaving: Leaving) => Promise<void>,
): Promise<void> {
  await log(await everything(portal.store, row))
  const until = portal.now()
  await portal.store.transaction(async (tx) => {
    await tx.holdRegistration(row.id)
    const { rows, addresses } = await everything(tx, row)
    const places = await Promise.all(rows.map(({ id }) => tx.bookings(id)))
    await freePlaces(givingIn(tx, portal, until), places.flat())
    const people = rows.flatMap(({ personId }) => personId ?? [])
    await tx.forget({ registrations: rows.map(({ id }) => id), people: [...new Set(people)], addresses, until })
  })
  // What was given back may be offered to somebody else now.
  portal.wakeOutbox()
}
