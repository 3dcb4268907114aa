import { createHash } from 'node:crypto'
import { defaultCatalogue } from '#lib/catalogue/default.ts'
import type { Fact, Known, Question, Service } from '#lib/catalogue.ts'
import { agrees } from '#lib/derive/agrees.ts'
import { close } from '#lib/derive/derive.ts'
import { quickQuestions } from '#lib/desk/yield.ts'
import { isUsable } from '#lib/planner/knowledge.ts'
import type { AskingRow, GuessRow } from '#lib/ports/yield.ts'
import { nutraExpo2026 } from './nutra-expo-2026.ts'
import type { DemoPerson } from './people.ts'
import { type Random, random } from './random.ts'
import { subjectOf } from './steps.ts'

const minuteMs = 60_000
const later = (from: Date, ms: number): Date => new Date(from.getTime() + ms)

/** Chances of their own for each person, so that those of the people stay as they were. */
const chancesOf = ({ id }: DemoPerson): Random => random(createHash('sha256').update(id).digest().readUInt32BE())

const asks = (question: Question, points: readonly string[]): boolean =>
  question.fields.some(({ id }) => points.includes(id))

const isAnswered = (question: Question, { answers }: DemoPerson): boolean => asks(question, Object.keys(answers))

/** What came of the questions that were shown to a person, service by service; what nobody else asked for, the pass did. */
export function askingsOf(person: DemoPerson): AskingRow[] {
  const chances = chancesOf(person)
  const rows = new Map<string, AskingRow>()
  const pass = { service: 'pass', at: later(person.provedAt, 4 * minuteMs) }
  for (const { service: id, at } of [...person.services, pass]) {
    const service = defaultCatalogue.services.find((each) => each.id === id)
    const questions = service ? shownFor(service, person, chances).filter((question) => !rows.has(question.id)) : []
    let takesMs = 0
    for (const question of questions) takesMs += question.seconds * 1000
    const shownAt = later(at, -takesMs - 5000)
    for (const question of questions) {
      const seconds = Math.round(question.seconds * (0.6 + chances.next() * 1.1))
      const isSkipped = !isAnswered(question, person) && chances.chance(0.6)
      rows.set(question.id, {
        ...blank(person, id, question, shownAt),
        ...(isAnswered(question, person) && { answeredAt: at, seconds }),
        ...(isSkipped && { skippedAt: at }),
        refusals: question.id === 'mobile' && chances.chance(0.08) ? 1 : 0,
      })
    }
  }
  for (const row of leftBehind(person, chances)) if (!rows.has(row.question)) rows.set(row.question, row)
  return [...rows.values()]
}

/** What it needs and was told, and now and then what it only wants. */
const shownFor = ({ needs, wants }: Service, person: DemoPerson, chances: Random): Question[] =>
  defaultCatalogue.questions.filter(
    (question) =>
      !quickQuestions.includes(question.id) &&
      (isAnswered(question, person)
        ? asks(question, [...needs, ...wants])
        : asks(question, wants) && chances.chance(0.12)),
  )

/** Some looked at what matching asks, hours later, and closed the page. */
function leftBehind(person: DemoPerson, chances: Random): AskingRow[] {
  const isTaken = person.services.some(({ service }) => service === 'matching')
  if (isTaken || !chances.chance(0.14)) return []
  const shownAt = later(person.provedAt, 3 * 60 * minuteMs)
  const needs = defaultCatalogue.services.find(({ id }) => id === 'matching')?.needs ?? []
  return defaultCatalogue.questions
    .filter((question) => asks(question, needs) && !isAnswered(question, person))
    .slice(0, 2)
    .map((question) => blank(person, 'matching', question, shownAt))
}

const blank = (person: DemoPerson, service: string, question: Question, shownAt: Date): AskingRow => ({
  eventId: nutraExpo2026.id,
  subject: subjectOf(person),
  question: question.id,
  service,
  channel: person.touch.channel,
  shownAt,
  answeredAt: null,
  skippedAt: null,
  refusals: 0,
  seconds: null,
})

/** What would have been worked out about a person, against what they said. */
export function guessesOf(person: DemoPerson): GuessRow[] {
  const said: Known = new Map(
    Object.entries(person.answers).map(([id, value]): [string, Fact] => [
      id,
      { value, source: 'asked', confidence: 1 },
    ]),
  )
  return Object.entries(person.answers).flatMap(([point, value]): GuessRow[] => {
    const guess = close(new Map([...said].filter(([id]) => id !== point)), defaultCatalogue).get(point)
    if (guess?.source !== 'derived' || !isUsable(guess) || guess.value === null) return []
    return [
      {
        eventId: nutraExpo2026.id,
        subject: subjectOf(person),
        point,
        readFrom: [...(guess.reasons ?? [])].sort().join(','),
        right: agrees(point, value, guess.value),
        confidence: Math.round(guess.confidence * 100),
        at: later(person.provedAt, 5 * minuteMs),
      },
    ]
  })
}
