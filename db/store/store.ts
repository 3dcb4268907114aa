import type { Database, Db } from '#db/client.ts'
import type { Reads, Store, Writes } from '#lib/ports.ts'
import * as answers from './answers.ts'
import { yieldReads, yieldWrites } from './askings.ts'
import { attemptReads, attemptWrites } from './attempts.ts'
import { catalogueReads, catalogueWrites } from './catalogues.ts'
import { erasureReads, erasureWrites } from './erasure.ts'
import * as events from './events.ts'
import { exhibitorReads, exhibitorWrites } from './exhibitors.ts'
import { exportReads } from './held.ts'
import { libraryReads, libraryWrites } from './library.ts'
import * as outbox from './outbox.ts'
import { placeReads, placeWrites } from './places.ts'
import * as registrations from './registrations.ts'
import * as sessions from './sessions.ts'
import * as steps from './steps.ts'
import * as submissions from './submissions.ts'
import { sweep } from './sweep.ts'

const reads = (db: Db): Reads => ({
  ...catalogueReads(db),
  ...libraryReads(db),
  ...yieldReads(db),
  ...placeReads(db),
  ...exhibitorReads(db),
  ...erasureReads(db),
  ...exportReads(db),
  ...attemptReads(db),
  event: (id) => events.event(db, id),
  eventIds: () => events.eventIds(db),
  openEventId: (now) => events.openEventId(db, now),
  campaign: (code) => events.campaign(db, code),
  talks: (eventId) => events.talksOf(db, eventId),
  exhibitors: (eventId) => events.exhibitorsOf(db, eventId),
  registration: (id) => registrations.registration(db, id),
  registrationByAddress: (eventId, kind, address) => registrations.registrationByAddress(db, eventId, kind, address),
  statusAtAddress: (eventId, kind, address) => registrations.statusAtAddress(db, eventId, kind, address),
  registrationByKey: (eventId, hash) => registrations.registrationByKey(db, eventId, hash),
  registrationsOfPerson: (personId) => registrations.registrationsOfPerson(db, personId),
  personByAddress: (kind, address) => registrations.personByAddress(db, kind, address),
  submission: (id) => submissions.submission(db, id),
  submissionsOf: (registrationId) => submissions.submissionsOf(db, registrationId),
  answers: (registrationId) => answers.answersOf(db, registrationId),
  takings: (registrationId) => answers.takingsOf(db, registrationId),
  consents: (registrationId) => answers.consentsOf(db, registrationId),
  session: (id) => sessions.session(db, id),
  link: (hash) => sessions.link(db, hash),
  draft: (id) => sessions.draft(db, id),
  mailsTo: (address, since) => outbox.mailsTo(db, address, since),
  addressChangesOf: (registrationId, since) => outbox.addressChangesOf(db, registrationId, since),
  registrationsAt: (kind, address) => registrations.registrationsAt(db, kind, address),
})

const writes = (tx: Db): Writes => ({
  ...reads(tx),
  ...catalogueWrites(tx),
  ...libraryWrites(tx),
  ...yieldWrites(tx),
  ...placeWrites(tx),
  ...exhibitorWrites(tx),
  ...erasureWrites(tx),
  ...attemptWrites(tx),
  addRegistration: (row) => registrations.addRegistration(tx, row),
  lockRegistration: (eventId, kind, address) => registrations.lockRegistration(tx, eventId, kind, address),
  changeRegistration: (id, change) => registrations.changeRegistration(tx, id, change),
  dropRegistration: (id) => registrations.dropRegistration(tx, id),
  personAt: (kind, address, fresh, now) => registrations.personAt(tx, kind, address, fresh, now),
  holdRegistration: (id) => registrations.holdRegistration(tx, id),
  holdSubmission: (id) => submissions.holdSubmission(tx, id),
  dropSessionsOf: (registrationId) => sessions.dropSessionsOf(tx, registrationId),
  spendLinks: (registrationId, now, purpose) => sessions.spendLinks(tx, registrationId, now, purpose),
  moveAddress: (personId, kind, from, to, now) => registrations.moveAddress(tx, personId, kind, from, to, now),
  lastSent: (bodyHash) => submissions.lastSent(tx, bodyHash),
  addSubmission: (row) => submissions.addSubmission(tx, row),
  moveSubmissions: (from, to) => submissions.moveSubmissions(tx, from, to),
  changeSubmission: (id, change) => submissions.changeSubmission(tx, id, change),
  saveAnswers: (rows) => answers.saveAnswers(tx, rows),
  dropAnswers: (registrationId, points) => answers.dropAnswers(tx, registrationId, points),
  saveTaking: (row) => answers.saveTaking(tx, row),
  addConsents: (rows) => answers.addConsents(tx, rows),
  addSession: (row) => sessions.addSession(tx, row),
  changeSession: (id, change) => sessions.changeSession(tx, id, change),
  dropSession: (id) => sessions.dropSession(tx, id),
  addLink: (row) => sessions.addLink(tx, row),
  useLink: (id, now) => sessions.useLink(tx, id, now),
  addMessage: (row) => outbox.addMessage(tx, row),
  addSteps: (rows) => steps.addSteps(tx, rows),
  claimVisit: (id) => steps.claimVisit(tx, id),
  addVisit: (id, eventId, subject, day) => steps.addVisit(tx, id, eventId, subject, day),
  salt: (day, fresh, now) => steps.salt(tx, day, fresh, now),
  addDraft: (row) => sessions.addDraft(tx, row),
  sweep: (now, sensitive) => sweep(tx, now, sensitive),
})

/** The port of the core, over one database. */
export const storeOf = (database: Database): Store => ({
  ...reads(database.read),
  transaction: (fn) => database.transaction((tx) => fn(writes(tx))),
})
