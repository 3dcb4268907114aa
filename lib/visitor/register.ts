import { Refusal } from '#lib/errors.ts'
import { keyHash, newKey } from '#lib/key.ts'
import type { EventRow, Portal, RegistrationRow, SubmissionRow, Writes } from '#lib/ports.ts'
import { newDigits, newId, newRowId } from '#lib/random.ts'
import type { Locale } from '#lib/text.ts'
import { dayIn } from '#lib/time/days.ts'
import { fingerprint } from '#lib/tokens.ts'
import { type Arrival, cleanAttribution, deviceOf, segmentOf } from '#lib/visitor/arrival.ts'
import type { Attribution } from '#lib/visitor/attribution.ts'
import { type Letter, mailsCounted, post } from '#lib/visitor/post.ts'
import { eventEnd, unprovenSession } from '#lib/visitor/session.ts'
import { step, touchOf, trailOf, visitId } from '#lib/visitor/steps.ts'

const dayMs = 24 * 60 * 60 * 1000

export type QuickForm = {
  name: string
  email: string
  company: string
  /** Ticks given, purposes of the consent ledger. */
  consents: readonly string[]
  locale: Locale
  /** Made by the browser, so that sending again is known for what it is. */
  submissionId?: string
  attribution: Attribution
  arrival: Arrival
}

/** @throws {Refusal} `closed` */
export function assertOpen(event: EventRow, now: Date): void {
  if (now < event.opensAt || now >= event.closesAt) throw new Refusal('closed')
}

/**
 * A quick registration: a claim that this address wants to come.
 *
 * A new address makes a registration, a known one does not; statements, rows and answer are the same either way, and
 * only the mail tells its owner which. The session sees what was typed here and nothing else.
 *
 * @param sessionId the hash of the cookie's opaque id
 * @throws {Refusal} `closed`, `already-submitted`
 */
export async function register(
  portal: Portal,
  event: EventRow,
  typed: QuickForm,
  sessionId: string,
): Promise<SubmissionRow> {
  const now = portal.now()
  assertOpen(event, now)
  const form = { ...typed, attribution: cleanAttribution(typed.attribution) }
  const touch = await touchOf(portal, form.attribution)
  const visit = await visitId(portal, event, form.arrival, now)
  const bodyHash = fingerprint(
    portal.secret,
    'body',
    JSON.stringify([event.id, form.name, form.email, form.company, [...form.consents].sort()]),
  )

  const submission = await portal.store.transaction(async (tx) => {
    const fresh = await newRegistration(tx, portal.secret, event, form, { ...touch, visit }, now)
    const { row, isNew, sent, lastSent, mails } = await place(
      tx,
      portal.secret,
      fresh,
      form.submissionId,
      bodyHash,
      now,
    )
    if (sent && sent.bodyHash !== bodyHash) throw new Refusal('already-submitted')
    // Unless its registration moved to another address since: then this one is new, whoever sent it before.
    if (sent && !isNew && now.getTime() - sent.createdAt.getTime() < dayMs) {
      await tx.addSession(unprovenSession(sessionId, event, sent.id, now))
      return sent
    }

    const added = await addSubmission(tx, event, form, { registrationId: row.id, bodyHash, keepId: !sent }, now)
    const letter: Letter = {
      template: isNew ? 'welcome' : 'someone-sent',
      eventId: event.id,
      locale: form.locale,
      address: form.email,
      registration: row,
      submissionId: added.id,
      link: { purpose: 'service', landing: '', expiresAt: eventEnd(event) },
    }
    // An equal form within a day is the same registration, and its mail is on the way already.
    const repeats = sent !== null || (lastSent !== null && now.getTime() - lastSent.getTime() < dayMs)
    await Promise.all([
      (isNew || !repeats) && post(tx, portal.secret, now, letter, mails),
      // For a registration that stands these steps stand too, and nothing is added.
      tx.addSteps(['landed', 'started', 'registered'].map((name) => step(trailOf(row), name, '', now))),
      tx.addSession(unprovenSession(sessionId, event, added.id, now)),
    ])
    return added
  })
  portal.wakeOutbox()
  return submission
}

async function newRegistration(
  tx: Writes,
  secret: string,
  event: EventRow,
  form: QuickForm,
  { visit, ...touch }: { channel: string; campaign: string; visit: string },
  now: Date,
): Promise<RegistrationRow> {
  const id = newRowId(now)
  const [subject, past] = await Promise.all([
    tx.claimVisit(visit),
    tx.statusAtAddress(event.previousId ?? '', 'email', form.email),
  ])
  return {
    id,
    eventId: event.id,
    personId: null,
    number: `${event.content.numberPrefix}-${newDigits(6)}`,
    status: 'registered',
    addressKind: 'email',
    address: form.email,
    name: form.name,
    company: form.company,
    locale: form.locale,
    keyVersion: 1,
    keyHash: keyHash(secret, newKey(secret, id, 1)),
    badgeToken: newId(),
    subject: subject ?? newRowId(now),
    ...touch,
    device: deviceOf(form.arrival.userAgent),
    segment: segmentOf(touch.channel, past),
    landedOn: dayIn(now, event.timeZone),
    attribution: form.attribution,
    createdAt: now,
    provedAt: null,
    cancelledAt: null,
    questionsAnswered: 3,
    dataPoints: 3,
  }
}

type Placed = {
  row: RegistrationRow
  isNew: boolean
  /** What was sent with this id before. */
  sent: SubmissionRow | null
  /** When an equal form was sent last. */
  lastSent: Date | null
  /** When mails went to this address within a day. */
  mails: Date[]
}

/**
 * Writes the registration if the address is new; a number or key that is taken is made again, the number longer.
 *
 * Then reads what else was sent for it, with the row held, so that nobody else adds to that. What does not wait for
 * another's answer is asked together: on PostgreSQL it goes in one packet.
 */
async function place(
  tx: Writes,
  secret: string,
  fresh: RegistrationRow,
  submissionId: string | undefined,
  bodyHash: string,
  now: Date,
): Promise<Placed> {
  const { eventId, addressKind: kind, address } = fresh
  let next = fresh
  for (let tries = 0; tries < 8; tries++) {
    const [, row, sent, lastSent, mails] = await Promise.all([
      tx.addRegistration(next),
      tx.lockRegistration(eventId, kind, address),
      submissionId === undefined ? null : tx.submission(submissionId),
      tx.lastSent(bodyHash),
      mailsCounted(tx, { template: 'welcome', registration: null, address }, now),
    ])
    if (row) return { row, isNew: row.id === fresh.id, sent, lastSent, mails }
    const keyVersion = next.keyVersion + 1
    next = {
      ...next,
      number: `${next.number.split('-')[0]}-${newDigits(7 + tries)}`,
      keyVersion,
      keyHash: keyHash(secret, newKey(secret, fresh.id, keyVersion)),
    }
  }
  throw new Error('no free registration number or key after 8 tries')
}

async function addSubmission(
  tx: Writes,
  event: EventRow,
  form: QuickForm,
  about: { registrationId: string; bodyHash: string; keepId: boolean },
  now: Date,
): Promise<SubmissionRow> {
  for (let tries = 0; tries < 8; tries++) {
    const row: SubmissionRow = {
      id: (about.keepId && form.submissionId) || newRowId(now),
      eventId: event.id,
      registrationId: about.registrationId,
      bodyHash: about.bodyHash,
      entryNumber: newDigits(6 + tries),
      locale: form.locale,
      answers: { name: form.name, email: form.email, company: form.company },
      consents: [...form.consents],
      wishes: [],
      createdAt: now,
      changedAt: now,
      decidedAt: null,
      decision: null,
      decidedAnswers: null,
    }
    if (await tx.addSubmission(row)) return row
    // The id was taken meanwhile, by another body or for another event.
    if (form.submissionId && (await tx.submission(form.submissionId))) throw new Refusal('already-submitted')
  }
  throw new Error('no free entry number after 8 tries')
}
