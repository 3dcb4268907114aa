import { createHash } from 'node:crypto'
import { defaultCatalogue } from '#lib/catalogue/default.ts'
import { keyHash, newKey } from '#lib/key.ts'
import type { AnswerRow, RegistrationRow } from '#lib/ports.ts'
import { dayIn } from '#lib/time/days.ts'
import { fingerprint } from '#lib/tokens.ts'
import { countAnswered, countKnown, knownOf } from '#lib/visitor/facts.ts'
import { askingsOf, guessesOf } from './askings.ts'
import { nutraExpo2026 } from './nutra-expo-2026.ts'
import type { DemoPerson } from './people.ts'
import { stepsOf, subjectOf } from './steps.ts'

const eventId = nutraExpo2026.id

/** Six digits that tell nothing, the same each time. */
const numberOf = (id: string): string =>
  `NE26-${100_000 + (createHash('sha256').update(id).digest().readUInt32BE() % 900_000)}`

/** Everything about one person, table by table. */
export function rowsOf(person: DemoPerson, secret: string) {
  const { id, locale, provedAt } = person
  const answers = Object.entries(person.answers).map(
    ([point, value]): AnswerRow => ({
      registrationId: id,
      point,
      value,
      source: 'asked',
      eventId,
      answeredAt: person.answeredAt ?? provedAt,
    }),
  )
  const registration = counted(registrationOf(person, secret), answers)
  const consent = (purpose: string, source: string, at: Date) => ({
    id: `${id}-${purpose}`,
    registrationId: id,
    purpose,
    given: true,
    wording: 1,
    locale,
    source,
    at,
  })
  const sharing = person.services.find(({ service }) => service === 'matching')
  return {
    person: { id, createdAt: provedAt },
    address: { id: `${id}-1`, personId: id, kind: 'email' as const, address: person.email, provedAt },
    registration,
    steps: stepsOf(person),
    askings: askingsOf(person),
    guesses: guessesOf(person),
    answers,
    takings: person.services.map(({ service, at }) => ({
      registrationId: id,
      service,
      state: 'taken' as const,
      takenAt: at,
    })),
    consents: [
      consent('privacy', 'registration', provedAt),
      ...(person.marketing ? [consent('marketing-email', 'registration', provedAt)] : []),
      ...(sharing ? [consent('share-exhibitors', 'matching', sharing.at)] : []),
    ],
  }
}

function registrationOf(person: DemoPerson, secret: string): RegistrationRow {
  return {
    id: person.id,
    eventId,
    personId: person.id,
    number: numberOf(person.id),
    status: person.attendedAt ? 'attended' : 'registered',
    addressKind: 'email',
    address: person.email,
    name: person.name,
    company: person.company.name,
    keyVersion: 1,
    keyHash: keyHash(secret, newKey(secret, person.id, 1)),
    badgeToken: fingerprint(secret, 'demo-badge', person.id).slice(0, 22),
    subject: subjectOf(person),
    ...person.touch,
    landedOn: dayIn(person.landedAt, nutraExpo2026.timeZone),
    attribution: person.touch.campaign ? { via: person.touch.campaign } : {},
    createdAt: person.registeredAt,
    provedAt: person.provedAt,
    cancelledAt: null,
    questionsAnswered: 0,
    dataPoints: 0,
  }
}

function counted(row: RegistrationRow, answers: readonly AnswerRow[]): RegistrationRow {
  const known = knownOf(defaultCatalogue, nutraExpo2026, row, answers)
  return { ...row, questionsAnswered: countAnswered(known), dataPoints: countKnown(known) }
}
