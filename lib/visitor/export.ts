import { createHash } from 'node:crypto'
import { labelOf } from '#lib/answers/answers.ts'
import type { Catalogue, Value } from '#lib/catalogue.ts'
import { Refusal } from '#lib/errors.ts'
import type { ConsentRow } from '#lib/ports/consents.ts'
import type { EventRow, Portal, RegistrationRow } from '#lib/ports.ts'
import type { Locale } from '#lib/text.ts'
import { knownOf } from '#lib/visitor/facts.ts'
import { proofIsFresh } from '#lib/visitor/session.ts'
import type { Proven } from '#lib/visitor/visitor.ts'

/** One thing we hold, as it is stored (`value`) and as people read it (`text`); what else there is to say stands beside it. */
export type Held = {
  about: string
  label?: string
  value: Value | null
  text?: string
  source?: string
  at: string | null
  [more: string]: unknown
}

export type HeldAtEvent = { event: string; name: string; sections: Readonly<Record<string, readonly Held[]>> }

export type Export = { exportedAt: string; events: readonly HeldAtEvent[] }

const iso = (at: Date | null | undefined): string | null => at?.toISOString() ?? null

/**
 * Everything we hold about this person, at this event and at every other.
 *
 * @throws {Refusal} `not-allowed` without a proof within ten minutes
 */
export async function exportAll(portal: Portal, { session, registration }: Proven, locale: Locale): Promise<Export> {
  if (!proofIsFresh(session, portal.now())) throw new Refusal('not-allowed')
  const { store } = portal
  const rows = registration.personId ? await store.registrationsOfPerson(registration.personId) : [registration]
  const events: HeldAtEvent[] = []
  for (const row of rows) {
    const event = await store.event(row.eventId)
    if (event) events.push(await heldAt(portal, event, row, locale))
  }
  return { exportedAt: portal.now().toISOString(), events }
}

async function heldAt(portal: Portal, event: EventRow, row: RegistrationRow, locale: Locale): Promise<HeldAtEvent> {
  const { store } = portal
  const catalogue = await portal.catalogueOf(event)
  const exhibitors = await store.exhibitors(event.id)
  const talks = await store.talks(event.id)
  const [answers, takings, bookings, marks, downloads, ledger, mails, steps, sessions, forms] = await Promise.all([
    store.answers(row.id),
    store.takings(row.id),
    store.bookings(row.id),
    store.marks(row.id),
    store.downloads(row.id),
    store.ledger(row.id),
    store.mailsOf(row.id),
    store.stepsOf(event.id, row.subject),
    store.sessionsOf(row.id),
    store.formsOf(row.id),
  ])
  const sections = {
    registration: registrationIn(row),
    ...factsIn(catalogue, event, row, answers, locale),
    services: takings.map(({ service, state, takenAt }) => ({
      about: service,
      label: catalogue.services.find(({ id }) => id === service)?.label[locale],
      value: state,
      at: iso(takenAt),
    })),
    places: bookings.map(({ about, state, since, offeredUntil }) => ({
      about,
      label: talks.find(({ id }) => about.endsWith(`/${id}`))?.title[locale],
      value: state,
      at: iso(since),
      offeredUntil: iso(offeredUntil),
    })),
    exhibitors: marks.map(({ exhibitorId, mark, at }) => ({
      about: exhibitorId,
      label: exhibitors.find(({ id }) => id === exhibitorId)?.name[locale],
      value: mark,
      at: iso(at),
    })),
    downloads: downloads.map(({ documentId, locale: language, at }) => ({
      about: documentId,
      value: language,
      at: iso(at),
    })),
    consents: ledger.map((line) => consentIn(catalogue, line)),
    mails: mails.map(({ template, state, address, createdAt, sentAt }) => ({
      about: template,
      value: state,
      at: iso(createdAt),
      to: address,
      sentAt: iso(sentAt),
    })),
    steps: steps.map(({ step, about, at }) => ({ about: step, value: about, at: iso(at) })),
    sessions: sessions.map(({ createdAt, touchedAt, provedAt, expiresAt }) => ({
      about: 'session',
      value: provedAt ? 'proved' : 'unproved',
      at: iso(createdAt),
      lastUsedAt: iso(touchedAt),
      expiresAt: iso(expiresAt),
    })),
    forms: forms.map(({ entryNumber, answers: typed, consents, wishes, decision, createdAt }) => ({
      about: entryNumber,
      value: decision,
      at: iso(createdAt),
      typed,
      consents,
      wishes,
    })),
  }
  return { event: event.id, name: event.content.shortName[locale], sections }
}

function registrationIn(row: RegistrationRow): Held[] {
  const at = iso(row.createdAt)
  const { number, status, address, name, company, locale, channel, campaign, device, segment } = row
  const said = { number, status, address, name, company, language: locale, channel, campaign, device, segment }
  const times = { provedAt: row.provedAt, cancelledAt: row.cancelledAt }
  return [
    ...Object.entries({ ...said, ...row.attribution }).map(([about, value]) => ({ about, value: value ?? null, at })),
    ...Object.entries(times).map(([about, when]) => ({ about, value: iso(when), at: iso(when) })),
  ]
}

function factsIn(
  catalogue: Catalogue,
  event: EventRow,
  row: RegistrationRow,
  answers: Parameters<typeof knownOf>[3],
  locale: Locale,
): { answers: Held[]; workedOut: Held[] } {
  const label = (point: string) => catalogue.points.find(({ id }) => id === point)?.label[locale]
  const text = (point: string, value: Value | null) => (value === null ? '' : labelOf(point, value, catalogue, locale))
  const facts = [...knownOf(catalogue, event, row, answers)]
  return {
    // As stored: also what no question of today would take any more.
    answers: answers.map(({ point, value, source, answeredAt, eventId }) => ({
      about: point,
      label: label(point),
      value,
      text: text(point, value),
      source,
      at: iso(answeredAt),
      event: eventId,
    })),
    workedOut: facts
      .filter(([, { source }]) => source === 'derived' || source === 'observed')
      .map(([point, { value, source, at, reasons, confidence }]) => ({
        about: point,
        label: label(point),
        value,
        text: text(point, value),
        source,
        at: iso(at),
        from: [...(reasons ?? [])],
        confidence,
      })),
  }
}

/** A line of the ledger with the words that were agreed to, and a hash by which they can be told from others. */
function consentIn({ consents }: Catalogue, { purpose, given, wording, locale, source, at }: ConsentRow): Held {
  const words = consents.find(({ id }) => id === purpose)?.label[locale] ?? ''
  return {
    about: purpose,
    label: words,
    value: given,
    source,
    at: iso(at),
    wording,
    language: locale,
    textHash: createHash('sha256').update(words).digest('hex'),
  }
}
