import type { Value } from '#lib/catalogue.ts'
import type { EventContent } from '#lib/event.ts'
import type { ExhibitorProfile } from '#lib/exhibitor.ts'
import type { AttemptReads, AttemptWrites } from '#lib/ports/attempts.ts'
import type { CatalogueReads, Catalogues, CatalogueWrites } from '#lib/ports/catalogues.ts'
import type { ConsentRow } from '#lib/ports/consents.ts'
import type { ErasureReads, ErasureWrites } from '#lib/ports/erasure.ts'
import type { ExhibitorReads, ExhibitorWrites } from '#lib/ports/exhibitors.ts'
import type { ExportReads } from '#lib/ports/export.ts'
import type { LibraryReads, LibraryWrites } from '#lib/ports/library.ts'
import type { PlaceReads, PlaceWrites } from '#lib/ports/places.ts'
import type { StepRow } from '#lib/ports/steps.ts'
import type { YieldReads, YieldWrites } from '#lib/ports/yield.ts'
import type { Locale, Text } from '#lib/text.ts'
import type { Attribution } from '#lib/visitor/attribution.ts'

/** What the core needs from outside. Implemented by `db/store` and `server/portal.ts`; tests may hand in literals. */

export type EventRow = {
  id: string
  previousId: string | null
  timeZone: string
  startsOn: string
  endsOn: string
  opensAt: Date
  closesAt: Date
  catalogueVersion: number
  demo: boolean
  content: EventContent
}

export type AddressKind = 'email' | 'mobile'

export type RegistrationRow = {
  id: string
  eventId: string
  personId: string | null
  number: string
  status: 'registered' | 'cancelled' | 'attended'
  addressKind: AddressKind
  address: string
  name: string
  company: string
  locale: Locale
  keyVersion: number
  keyHash: string
  badgeToken: string
  subject: string
  channel: string
  campaign: string
  device: string
  segment: string
  landedOn: string
  attribution: Attribution
  createdAt: Date
  provedAt: Date | null
  cancelledAt: Date | null
  questionsAnswered: number
  dataPoints: number
}

export type SubmissionRow = {
  id: string
  eventId: string
  registrationId: string | null
  bodyHash: string
  entryNumber: string
  locale: Locale
  answers: Record<string, Value | null>
  consents: string[]
  wishes: string[]
  createdAt: Date
  changedAt: Date
  decidedAt: Date | null
  decision: 'applied' | 'kept' | 'dropped' | null
  decidedAnswers: Record<string, Value | null> | null
}

export type AnswerSource = 'asked' | 'confirmed' | 'imported' | 'previous-edition' | 'invitation' | 'organiser'

export type AnswerRow = {
  registrationId: string
  point: string
  value: Value | null
  source: AnswerSource
  eventId: string
  answeredAt: Date
}

export type TakingRow = { registrationId: string; service: string; state: 'taken' | 'cancelled'; takenAt: Date }

export type SessionRow = {
  id: string
  kind: 'visitor' | 'organiser'
  submissionId: string | null
  registrationId: string | null
  organiserId: string | null
  eventId: string | null
  provedAt: Date | null
  createdAt: Date
  touchedAt: Date
  expiresAt: Date
}

export type LinkPurpose = 'service' | 'lost-key' | 'address' | 'leave' | 'export'

export type LinkRow = {
  id: string
  tokenHash: string
  registrationId: string | null
  purpose: LinkPurpose
  landing: string
  locale: Locale
  newAddress: string | null
  expiresAt: Date
  usedAt: Date | null
}

export type Template =
  | 'welcome'
  | 'someone-sent'
  | 'lost-key'
  | 'cancelled'
  | 'whitepaper'
  | 'address-change'
  | 'address-changed'
  | 'leave'
  | 'place-offered'

export type MessageRow = {
  id: string
  eventId: string
  template: Template
  locale: Locale
  addressKind: AddressKind
  address: string
  registrationId: string | null
  submissionId: string | null
  linkId: string | null
  state: 'queued' | 'sending' | 'sent' | 'failed' | 'withheld'
  attempts: number
  dueAt: Date
  leasedUntil: Date | null
  createdAt: Date
  sentAt: Date | null
  lastError: string | null
}

export type TalkRow = {
  id: string
  eventId: string
  theme: string
  title: Text
  speaker: Text
  place: string
  on: string
  starts: string
  ends: string
  paid: boolean
}

export type ExhibitorRow = {
  id: string
  eventId: string
  name: Text
  hall: string
  stand: string
  products: string[]
  profile: ExhibitorProfile | null
}

export type DraftRow = {
  id: string
  eventId: string
  sealed: string
  expiresAt: Date
}

type VisitReads = {
  event(id: string): Promise<EventRow | null>
  eventIds(): Promise<string[]>
  /** The event visitors are sent to: the one open for registration that starts first, else the last to come. */
  openEventId(now: Date): Promise<string | null>
  registration(id: string): Promise<RegistrationRow | null>
  registrationByAddress(eventId: string, kind: AddressKind, address: string): Promise<RegistrationRow | null>
  statusAtAddress(eventId: string, kind: AddressKind, address: string): Promise<RegistrationRow['status'] | null>
  registrationByKey(eventId: string, keyHash: string): Promise<RegistrationRow | null>
  /** The person's registrations, newest first. */
  registrationsOfPerson(personId: string): Promise<RegistrationRow[]>
  personByAddress(kind: AddressKind, address: string): Promise<string | null>
  submission(id: string): Promise<SubmissionRow | null>
  /** Oldest first, and the newest twenty of what came after the first. */
  submissionsOf(registrationId: string): Promise<SubmissionRow[]>
  answers(registrationId: string): Promise<AnswerRow[]>
  takings(registrationId: string): Promise<TakingRow[]>
  /** The last word on each purpose. */
  consents(registrationId: string): Promise<ConsentRow[]>
  session(id: string): Promise<SessionRow | null>
  link(tokenHash: string): Promise<LinkRow | null>
  campaign(code: string): Promise<{ code: string; eventId: string; channel: string; label: string } | null>
  talks(eventId: string): Promise<TalkRow[]>
  exhibitors(eventId: string): Promise<ExhibitorRow[]>
  draft(id: string): Promise<DraftRow | null>
  /** Registrations at any event that stand under an address. */
  registrationsAt(kind: AddressKind, address: string): Promise<RegistrationRow[]>
  /** When mails went to one address since a moment, withheld ones not counted; the newest ten. */
  mailsTo(address: string, since: Date): Promise<Date[]>
  /** When this registration asked to have its address changed; the newest ten. */
  addressChangesOf(registrationId: string, since: Date): Promise<Date[]>
}

type VisitWrites = {
  /** Nothing happens when the address is registered already, or the number or key is taken. */
  addRegistration(row: RegistrationRow): Promise<void>
  /** Reads and locks: two submissions for one address wait for each other. */
  lockRegistration(eventId: string, kind: AddressKind, address: string): Promise<RegistrationRow | null>
  /** Reads and locks by id: what follows sees what others wrote, and they wait. */
  holdRegistration(id: string): Promise<RegistrationRow | null>
  changeRegistration(id: string, change: Partial<RegistrationRow>): Promise<void>
  /** With all that hangs on it; its places become free. */
  dropRegistration(id: string): Promise<void>
  /** The person behind a proven address, made now when there is none. */
  personAt(kind: AddressKind, address: string, fresh: string, now: Date): Promise<string>
  moveAddress(personId: string, kind: AddressKind, from: string, to: string, now: Date): Promise<void>
  /** When this body was sent last; it names event and address. */
  lastSent(bodyHash: string): Promise<Date | null>
  /** @returns whether it was written; false when the id or the entry number is taken */
  addSubmission(row: SubmissionRow): Promise<boolean>
  holdSubmission(id: string): Promise<SubmissionRow | null>
  /** Puts what was typed for one registration under another. */
  moveSubmissions(from: string, to: string): Promise<void>
  changeSubmission(id: string, change: Partial<SubmissionRow>): Promise<void>
  saveAnswers(rows: readonly AnswerRow[]): Promise<void>
  dropAnswers(registrationId: string, points: readonly string[]): Promise<void>
  saveTaking(row: TakingRow): Promise<void>
  addConsents(rows: readonly ConsentRow[]): Promise<void>
  addSession(row: SessionRow): Promise<void>
  changeSession(id: string, change: Partial<SessionRow>): Promise<void>
  dropSession(id: string): Promise<void>
  dropSessionsOf(registrationId: string): Promise<void>
  addLink(row: LinkRow): Promise<void>
  /** @returns whether this call used it; false when it was used before */
  useLink(id: string, now: Date): Promise<boolean>
  addMessage(row: MessageRow): Promise<void>
  /** Spends the links of a registration that are still open; of one purpose, or all. */
  spendLinks(registrationId: string, now: Date, purpose?: LinkPurpose): Promise<void>
  /** A step that is there already stays as it is. */
  addSteps(rows: readonly StepRow[]): Promise<void>
  /** Takes the visit's subject for a registration, once. */
  claimVisit(id: string): Promise<string | null>
  addVisit(id: string, eventId: string, subject: string, day: string): Promise<string>
  salt(day: string, fresh: string, now: Date): Promise<string>
  addDraft(row: DraftRow): Promise<void>
  /** Forgets what is past; `sensitive` names, by event, the points kept for that event only. */
  sweep(now: Date, sensitive: ReadonlyMap<string, readonly string[]>): Promise<void>
}

/** Reads, outside a transaction or inside one. */
export type Reads = VisitReads &
  CatalogueReads &
  ExhibitorReads &
  LibraryReads &
  PlaceReads &
  YieldReads &
  ErasureReads &
  ExportReads &
  AttemptReads

/** Writes, only inside a transaction. */
export type Writes = Reads &
  VisitWrites &
  ExhibitorWrites &
  CatalogueWrites &
  LibraryWrites &
  PlaceWrites &
  YieldWrites &
  ErasureWrites &
  AttemptWrites

export type Store = Reads & { transaction<T>(fn: (tx: Writes) => Promise<T>): Promise<T> }

export type Portal = Catalogues & {
  store: Store
  now(): Date
  secret: string
  publicUrl: string
  /** The salt of a day, the same for every process; it is forgotten after two days. */
  saltOf(day: string): Promise<string>
  /** Tells the outbox worker that there may be something to send. */
  wakeOutbox(): void
}
