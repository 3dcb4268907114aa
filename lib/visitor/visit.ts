import type { Catalogue, Known, Service, Value } from '#lib/catalogue.ts'
import { type ServicePlace, servicePlaces, type Waiting } from '#lib/places/service-places.ts'
import { type Plan, plan } from '#lib/planner/planner.ts'
import type { EventRow, Portal, RegistrationRow, SubmissionRow, TakingRow } from '#lib/ports.ts'
import type { Locale } from '#lib/text.ts'
import { dayIn } from '#lib/time/days.ts'
import { isPending, undecided } from '#lib/visitor/claim.ts'
import { claimOf, knownOf } from '#lib/visitor/facts.ts'
import { proofIsFresh } from '#lib/visitor/session.ts'
import type { Visitor } from '#lib/visitor/visitor.ts'

export type ServiceState = 'open' | 'pending' | 'taken' | 'waiting' | 'full' | 'closed'

export type VisitService = { service: Service; state: ServiceState; plan: Plan; takenAt?: Date; waiting?: Waiting }

/** Something typed elsewhere for this address: to keep or to drop. */
export type Claim = {
  id: string
  at: Date
  name: string
  company: string
  answers: { point: string; value: Value | null }[]
  /** Purposes that were ticked with it, beside the one every registration rests on. */
  ticks: string[]
}

/** Everything a visitor's pages draw. Before proof it holds what was typed in this browser, and nothing else. */
export type Visit = {
  event: EventRow
  catalogue: Catalogue
  locale: Locale
  submission: { id: string; entryNumber: string } | null
  proved: boolean
  freshProof: boolean
  /** False right after the first proof, until its owner kept or corrected what was typed. */
  decided: boolean
  /** The claim the registration rests on, while it is undecided. */
  typed: Claim | null
  name: string
  company: string
  address: string
  registration: RegistrationRow | null
  known: Known
  services: VisitService[]
  claims: Claim[]
  consents: Readonly<Record<string, boolean>>
}

/** The visit of a session, as of now. */
export async function visitOf(portal: Portal, visitor: Visitor): Promise<Visit> {
  const now = portal.now()
  return visitor.proved ? provenVisit(portal, visitor, now) : claimedVisit(portal, visitor, now)
}

async function claimedVisit(portal: Portal, visitor: Extract<Visitor, { proved: false }>, now: Date): Promise<Visit> {
  const { submission, event, catalogue } = visitor
  const text = (point: string) => String(submission.answers[point] ?? '')
  const known = claimOf(catalogue, submission)
  const places = await servicePlaces(portal, event, null)
  return {
    event,
    catalogue,
    locale: submission.locale,
    submission: { id: submission.id, entryNumber: submission.entryNumber },
    proved: false,
    freshProof: false,
    decided: true,
    typed: null,
    name: text('name'),
    company: text('company'),
    address: text('email'),
    registration: null,
    known,
    services: states(catalogue, event, known, now, places, (id) => {
      if (id === 'pass') return 'open'
      return submission.wishes.includes(id) || (id === 'newsletter' && submission.consents.includes('marketing-email'))
        ? 'pending'
        : undefined
    }),
    claims: [],
    consents: Object.fromEntries(submission.consents.map((purpose) => [purpose, true])),
  }
}

async function provenVisit(portal: Portal, visitor: Extract<Visitor, { proved: true }>, now: Date): Promise<Visit> {
  const { registration, event, catalogue, session } = visitor
  const [answers, takings, consents, submissions, places] = await Promise.all([
    portal.store.answers(registration.id),
    portal.store.takings(registration.id),
    portal.store.consents(registration.id),
    portal.store.submissionsOf(registration.id),
    servicePlaces(portal, event, registration.id),
  ])
  const known = knownOf(catalogue, event, registration, answers)
  const rests = submissions.find(({ decision, answers }) => decision === 'applied' && answers.name !== undefined)
  // What a stranger typed for a new address may be older than what this registration began with.
  const begun = submissions.find(({ decision }) => decision === 'applied' || decision === 'kept') ?? submissions[0]
  const own = visitor.submission ?? begun ?? null
  return {
    event,
    catalogue,
    locale: registration.locale,
    submission: own && { id: own.id, entryNumber: own.entryNumber },
    proved: true,
    freshProof: proofIsFresh(session, now),
    decided: rests === undefined,
    typed: rests ? claimIn(rests, Object.entries(rests.answers)) : null,
    name: registration.name,
    company: registration.company,
    address: registration.address,
    registration,
    known,
    services: states(catalogue, event, known, now, places, (id) => takenState(registration, takings, id), takings),
    claims: submissions.filter(isPending).map((row) => claimIn(row, undecided(row))),
    consents: Object.fromEntries(consents.map(({ purpose, given }) => [purpose, given])),
  }
}

const claimIn = (row: SubmissionRow, entries: readonly [string, Value | null][]): Claim => ({
  id: row.id,
  at: row.changedAt,
  name: String(row.answers.name ?? ''),
  company: String(row.answers.company ?? ''),
  answers: entries
    .filter(([point]) => !['name', 'email', 'company'].includes(point))
    .map(([point, value]) => ({ point, value })),
  ticks: row.consents.filter((purpose) => purpose !== 'privacy'),
})

const takenState = (row: RegistrationRow, takings: readonly TakingRow[], id: string): ServiceState | undefined => {
  if (row.status === 'cancelled') return 'closed'
  if (id === 'pass') return 'taken'
  return takings.some(({ service, state }) => service === id && state === 'taken') ? 'taken' : undefined
}

function states(
  catalogue: Catalogue,
  event: EventRow,
  known: Known,
  now: Date,
  places: ReadonlyMap<string, ServicePlace>,
  stateOf: (service: string) => ServiceState | undefined,
  takings: readonly TakingRow[] = [],
): VisitService[] {
  const today = dayIn(now, event.timeZone)
  return catalogue.services.map((service) => ({
    service,
    state: stateOf(service.id) ?? (now >= event.closesAt ? 'closed' : (places.get(service.id)?.state ?? 'open')),
    plan: plan(known, [service], catalogue, today),
    takenAt: takings.find((taking) => taking.service === service.id && taking.state === 'taken')?.takenAt,
    waiting: places.get(service.id)?.waiting,
  }))
}
