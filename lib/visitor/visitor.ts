import type { Catalogue } from '#lib/catalogue.ts'
import { Refusal } from '#lib/errors.ts'
import type { EventRow, Portal, RegistrationRow, SessionRow, SubmissionRow } from '#lib/ports.ts'

/** Whoever a session speaks for: the claim of one browser, or a proven registration. */
export type Visitor = { session: SessionRow; event: EventRow; catalogue: Catalogue } & (
  | { proved: false; submission: SubmissionRow; registration: null }
  | { proved: true; submission: SubmissionRow | null; registration: RegistrationRow }
)

export type Proven = Extract<Visitor, { proved: true }>

/** What a session may see, read anew at every request. Null when what it spoke for is gone. */
export async function visitorOf(portal: Portal, session: SessionRow): Promise<Visitor | null> {
  const event = session.eventId ? await portal.store.event(session.eventId) : null
  if (!event) return null
  const catalogue = await portal.catalogueOf(event)
  const submission = session.submissionId ? await portal.store.submission(session.submissionId) : null
  if (session.registrationId === null)
    return submission && { session, event, catalogue, proved: false, submission, registration: null }
  const registration = await portal.store.registration(session.registrationId)
  return registration && { session, event, catalogue, proved: true, submission, registration }
}

/** @throws {Refusal} `not-allowed` before proof */
export function assertProven(visitor: Visitor): asserts visitor is Proven {
  if (!visitor.proved) throw new Refusal('not-allowed')
}
