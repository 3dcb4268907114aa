import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { Database } from '#db/client.ts'
import { askings, guesses } from '#db/schema/figures.ts'
import { takings } from '#db/schema/given.ts'
import { noteEverybody } from '#db/tallies/tallies.testing.ts'
import { freshDatabase } from '#db/testing.ts'
import { defaultCatalogue } from '#lib/catalogue/default.ts'
import { countedSeconds } from '#lib/desk/seconds.ts'
import { yieldFigures } from '#lib/desk/yield.ts'
import type { AskingRow } from '#lib/ports/yield.ts'
import { addEvent, addRegistered, addStep } from './desk.testing.ts'
import { countYield } from './yield.ts'

let database: Database
beforeAll(async () => {
  database = await freshDatabase()
  return () => database.close()
})

const start = Date.UTC(2026, 11, 1)
const at = (minutes: number) => new Date(start + minutes * 60_000)
const asOf = at(300)

const questions = ['jobTitle', 'mobile', 'interests', 'visitPurpose'] as const
const aMinute = fc.integer({ min: 0, max: 299 })

const anAsking = fc.record({
  person: fc.nat(4),
  question: fc.constantFrom(...questions),
  service: fc.constantFrom('', 'matching', 'conference'),
  shown: aMinute,
  end: fc.constantFrom('answered', 'skipped', 'none'),
  after: fc.nat(45),
  refusals: fc.nat(3),
  seconds: fc.option(fc.nat(600), { nil: null }),
})
const aStep = fc.record({
  person: fc.nat(4),
  step: fc.constantFrom('started', 'registered', 'proved', 'taken'),
  about: fc.constantFrom('matching', 'conference'),
  minute: aMinute,
})
const aPerson = fc.record({
  channel: fc.constantFrom('search', 'sms'),
  questionsAnswered: fc.nat(20),
  dataPoints: fc.nat(60),
  taken: fc.subarray(['matching', 'conference']),
})

type Happened = { subject: string; step: string; about: string; at: Date }

const middle = (numbers: readonly number[]): number | null => {
  const sorted = [...numbers].sort((a, b) => a - b)
  const half = sorted.length / 2
  const two = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]] as [number, number]
  return sorted.length === 0 ? null : (two[0] + two[1]) / 2
}

/** Row by row, as slowly as can be. */
function endOf(row: AskingRow, rows: readonly AskingRow[], steps: readonly Happened[]): string {
  if (row.service === '') return row.answeredAt ? 'elsewhere' : 'none'
  if (row.answeredAt) return 'answered'
  if (row.skippedAt) return 'skipped'
  if (asOf.getTime() - row.shownAt.getTime() < 30 * 60_000) return 'open'
  const soonAfter = (moment: Date | null) =>
    moment !== null && moment > row.shownAt && moment.getTime() - row.shownAt.getTime() <= 30 * 60_000
  const theirs = steps.filter(({ subject }) => subject === row.subject)
  const wasActive =
    theirs.some((step) => soonAfter(step.at) || (step.step === 'taken' && step.about === row.service)) ||
    rows.some((r) => r.subject === row.subject && [r.shownAt, r.answeredAt, r.skippedAt].some(soonAfter))
  return wasActive ? 'open' : 'left'
}

test('figures are what counting row by row gives', async () => {
  let event = 0
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(anAsking, { maxLength: 20, selector: ({ person, question }) => `${person} ${question}` }),
      fc.array(aStep, { maxLength: 12 }),
      fc.array(aPerson, { maxLength: 5 }),
      async (asked, stepped, people) => {
        const eventId = `yield-${++event}`
        const rows = asked.map(
          ({ person, question, service, shown, end, after, refusals, seconds }): AskingRow => ({
            eventId,
            subject: `person-${person}`,
            question,
            service,
            channel: 'search',
            shownAt: at(shown),
            answeredAt: end === 'answered' ? at(shown + after) : null,
            skippedAt: end === 'skipped' ? at(shown + after) : null,
            refusals,
            seconds: end === 'answered' ? seconds : null,
          }),
        )
        const steps = stepped
          .map(
            ({ person, step, about, minute }): Happened => ({
              subject: `person-${person}`,
              step,
              about: step === 'taken' ? about : '',
              at: at(minute),
            }),
          )
          .filter(
            (one, n, all) =>
              all.findIndex((o) => o.subject === one.subject && o.step === one.step && o.about === one.about) === n,
          )
        await database.transaction(async (tx) => {
          await addEvent(tx, eventId)
          if (rows.length > 0) await tx.insert(askings).values(rows)
          for (const step of steps) await addStep(tx, { eventId, ...step })
          for (const { taken, ...row } of people) {
            const registrationId = await addRegistered(tx, eventId, row)
            for (const service of taken)
              await tx.insert(takings).values({ registrationId, service, state: 'taken', takenAt: asOf })
          }
        })

        await database.transaction((tx) => noteEverybody(tx, eventId))
        const found = yieldFigures(eventId, await countYield(database.read, eventId, asOf), defaultCatalogue, asOf)

        for (const question of questions) {
          const own = rows.filter((row) => row.question === question)
          const ends = own.map((row) => endOf(row, rows, steps))
          const times = own.flatMap(({ seconds }) => (seconds === null ? [] : [seconds]))
          const of = (end: string) => ends.filter((each) => each === end).length
          const figures = found.questions.find((each) => each.question === question)
          expect(figures).toMatchObject({
            answered: of('answered'),
            skipped: of('skipped'),
            left: of('left'),
            open: of('open'),
            elsewhere: of('elsewhere'),
            shown: own.filter(({ service }) => service !== '').length,
            refused: own.reduce((sum, { refusals }) => sum + refusals, 0),
            medianSeconds: middle(times.map(countedSeconds)),
          })
        }
        const starts = steps.filter(({ step }) => step === 'started')
        const registered = (subject: string) => steps.find((s) => s.subject === subject && s.step === 'registered')
        expect(found.questions.find(({ question }) => question === 'email')).toMatchObject({
          shown: starts.length,
          answered: starts.filter(({ subject }) => registered(subject)).length,
        })
        const told = (some: typeof people) => ({
          registrations: some.length,
          questions: some.reduce((sum, each) => sum + each.questionsAnswered, 0),
          dataPoints: some.reduce((sum, each) => sum + each.dataPoints, 0),
        })
        expect(found.overall).toMatchObject(told(people))
        for (const { channel, ...row } of found.channels)
          expect(row).toMatchObject(told(people.filter((each) => each.channel === channel)))
        for (const { service, ...row } of found.services)
          expect(row).toMatchObject(told(people.filter(({ taken }) => taken.includes(service))))
      },
    ),
    { numRuns: 25 },
  )
})

test('the time of the quick form is the middle one, shared by what each question costs', async () => {
  await database.transaction(async (tx) => {
    for (const [person, seconds] of [10, 21, 90, 4000, 0].entries()) {
      const subject = `quick-${person}`
      await addStep(tx, { eventId: 'quick', subject, step: 'started', at: at(0) })
      await addStep(tx, { eventId: 'quick', subject, step: 'registered', at: new Date(start + seconds * 1000) })
    }
    await addStep(tx, { eventId: 'quick', subject: 'left', step: 'started', at: at(1) })
    await addStep(tx, { eventId: 'quick', subject: 'reads', step: 'started', at: at(1) })
    await addStep(tx, { eventId: 'quick', subject: 'reads', step: 'browsed', at: at(20) })
    await addStep(tx, { eventId: 'quick', subject: 'types', step: 'started', at: at(290) })
  })

  const { quick } = await countYield(database.read, 'quick', asOf)
  const { questions: all } = yieldFigures(
    'quick',
    await countYield(database.read, 'quick', asOf),
    defaultCatalogue,
    asOf,
  )

  expect(quick).toEqual({ answered: 5, left: 1, open: 2, medianSeconds: 21 })
  expect(all.filter(({ shown }) => shown > 0).map(({ question, medianSeconds }) => [question, medianSeconds])).toEqual([
    ['name', 5],
    ['email', 9],
    ['company', 7],
  ])
})

test('a derivation is called weak when enough people spoke and too few said it is right', async () => {
  const said = (readFrom: string, right: number, wrong: number) =>
    Array.from({ length: right + wrong }, (_, n) => ({
      eventId: 'guesses',
      subject: `${readFrom}-${n}`,
      point: 'companyType',
      readFrom,
      right: n < right,
      confidence: 60,
      at: asOf,
    }))
  await database.transaction((tx) =>
    tx
      .insert(guesses)
      .values([...said('company', 17, 3), ...said('company,email', 18, 2), ...said('interests', 0, 19)]),
  )
  await database.transaction((tx) => noteEverybody(tx, 'guesses'))

  const { derivations } = yieldFigures(
    'guesses',
    await countYield(database.read, 'guesses', asOf),
    defaultCatalogue,
    asOf,
  )

  expect(
    derivations.map(({ readFrom, right, words, confidence, weak }) => [readFrom, right, words, confidence, weak]),
  ).toEqual([
    [['interests'], 0, 19, 0.6, false],
    [['company'], 17, 20, 0.6, true],
    [['company', 'email'], 18, 20, 0.6, false],
  ])
})

test('an event where nobody was asked has figures too', async () => {
  const found = yieldFigures('nobody', await countYield(database.read, 'nobody', asOf), defaultCatalogue, asOf)

  expect(found).toMatchObject({ overall: { registrations: 0, perRegistration: null, perQuestion: null }, services: [] })
  expect(found.questions.every(({ shown, medianSeconds }) => shown === 0 && medianSeconds === null)).toBe(true)
})
