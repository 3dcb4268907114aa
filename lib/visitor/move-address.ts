import { Refusal } from '#lib/errors.ts'
import { keyHash, newKey } from '#lib/key.ts'
import type { EventRow, Portal, RegistrationRow, Writes } from '#lib/ports.ts'
import { post } from '#lib/visitor/post.ts'
import { eventEnd } from '#lib/visitor/session.ts'

/**
 * The address is proved at the new place: the old mailbox, the old keys and every browser signed in before lose their
 * power, at every event. A new key goes to the new address, and the old one is told.
 *
 * @throws {Refusal} `unknown-link`, `changed-meanwhile` where somebody else proved the new address before
 */
export async function moveTo(tx: Writes, portal: Portal, event: EventRow, id: string, address: string): Promise<void> {
  const now = portal.now()
  const row = await tx.holdRegistration(id)
  if (!row) throw new Refusal('unknown-link')
  if (row.address === address) return
  const owner = await tx.personByAddress('email', address)
  if (owner && owner !== row.personId) throw new Refusal('changed-meanwhile')
  // From another edition the old mailbox would open everything of this person, the new address with it.
  const all = row.personId ? await tx.registrationsOfPerson(row.personId) : []
  const others = all.filter((other) => other.id !== row.id && other.address === row.address)
  const moved = await moveRow(tx, portal, row, address)
  for (const other of others) await moveRow(tx, portal, other, address)
  if (row.personId) await tx.moveAddress(row.personId, 'email', row.address, address, now)
  const shared = { eventId: row.eventId, locale: row.locale, registration: moved }
  await post(tx, portal.secret, now, {
    ...shared,
    template: 'address-changed',
    address: row.address,
    link: { purpose: 'service', landing: '', expiresAt: now },
  })
  await post(tx, portal.secret, now, {
    ...shared,
    template: 'lost-key',
    address,
    link: { purpose: 'service', landing: '', expiresAt: eventEnd(event) },
  })
}

async function moveRow(tx: Writes, portal: Portal, row: RegistrationRow, address: string): Promise<RegistrationRow> {
  await takeOver(tx, row, address)
  const keyVersion = row.keyVersion + 1
  const moved = { address, keyVersion, keyHash: keyHash(portal.secret, newKey(portal.secret, row.id, keyVersion)) }
  await tx.changeRegistration(row.id, moved)
  const { id: registrationId, eventId } = row
  const answeredAt = portal.now()
  await tx.saveAnswers([{ registrationId, point: 'email', value: address, source: 'asked', eventId, answeredAt }])
  await tx.spendLinks(row.id, answeredAt)
  await tx.dropSessionsOf(row.id)
  return { ...row, ...moved }
}

/**
 * What anybody typed for the new address, and never proved, stands in nobody's way: who reads the mails there has just
 * been found out. It becomes a claim, to be kept or dropped; the browsers that typed it see what they saw.
 */
async function takeOver(tx: Writes, row: RegistrationRow, address: string): Promise<void> {
  const standing = await tx.lockRegistration(row.eventId, 'email', address)
  if (!standing || standing.id === row.id) return
  if (standing.provedAt !== null) throw new Refusal('changed-meanwhile')
  await tx.moveSubmissions(standing.id, row.id)
  await tx.dropRegistration(standing.id)
}
