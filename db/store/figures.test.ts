import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { Database } from '#db/client.ts'
import { freshDatabase } from '#db/testing.ts'
import { figures, funnelSteps } from '#lib/desk/figures.ts'
import { addEvent, addRegistered, addStep } from './desk.testing.ts'
import { countFigures, countReach } from './figures.ts'

let database: Database
beforeAll(async () => {
  database = await freshDatabase()
  return () => database.close()
})

const now = new Date('2026-12-25T00:00:00Z')

const shanghaiDay = (at: Date) => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)

type Happened = { subject: string; step: string; about: string; at: Date; channel: string; device: string }

const aHistory = fc.array(
  fc.record({
    person: fc.nat(12),
    step: fc.constantFrom('landed', 'browsed', 'started', 'registered', 'proved', 'opened', 'taken', 'attended'),
    about: fc.constantFrom('pass', 'conference', 'matching'),
    minutes: fc.nat(60 * 24 * 20),
  }),
  { maxLength: 60 },
)

const channels = ['search', 'sms', 'direct']

/** A person keeps a channel and a device; what happens twice happened once. */
function lived(history: readonly { person: number; step: string; about: string; minutes: number }[]): Happened[] {
  const once = new Map<string, Happened>()
  for (const { person, step, about, minutes } of history) {
    const row = {
      subject: `person-${person}`,
      step,
      about: ['opened', 'taken'].includes(step) ? about : '',
      at: new Date(Date.UTC(2026, 11, 1) + minutes * 60_000),
      channel: channels[person % 3] ?? '',
      device: person % 2 ? 'phone' : 'computer',
    }
    const key = `${row.subject} ${row.step} ${row.about}`
    if (!once.has(key)) once.set(key, row)
  }
  return [...once.values()]
}

/** Person by person, as slowly as can be. */
function bruteForce(rows: readonly Happened[]) {
  const people = [
    ...new Set(
      rows.filter(({ step }) => (funnelSteps as readonly string[]).includes(step)).map(({ subject }) => subject),
    ),
  ]
  const did = (subject: string, step: string) =>
    rows.some((r) => r.subject === subject && r.step === step && r.about !== 'pass')
  const counts = { landed: 0, started: 0, registered: 0, proved: 0, opened: 0, taken: 0 }
  for (const subject of people) {
    const proved = did(subject, 'proved')
    const taken = proved && did(subject, 'taken')
    const opened = taken || (proved && did(subject, 'opened'))
    const registered = proved || did(subject, 'registered')
    const started = registered || did(subject, 'started')
    counts.landed++
    counts.started += Number(started)
    counts.registered += Number(registered)
    counts.proved += Number(proved)
    counts.opened += Number(opened)
    counts.taken += Number(taken)
  }
  return counts
}

test('figures are what counting person by person gives', async () => {
  let event = 0
  await fc.assert(
    fc.asyncProperty(aHistory, async (history) => {
      const id = `figures-${++event}`
      const rows = lived(history)
      await database.transaction(async (tx) => {
        await addEvent(tx, id)
        for (const row of rows) await addStep(tx, { eventId: id, ...row })
      })

      const counted = await countFigures(database.read, id, now)
      const {
        funnel,
        channels: byChannel,
        days,
      } = figures({ id, timeZone: 'Asia/Shanghai', endsOn: '2027-05-20' }, counted, now)

      expect(Object.fromEntries(funnel.map(({ step, count }) => [step, count]))).toEqual(bruteForce(rows))
      for (const { channel, landed, registered } of byChannel) {
        const brute = bruteForce(rows.filter((row) => row.channel === channel))
        expect({ landed, registered }).toEqual({ landed: brute.landed, registered: brute.registered })
      }
      const registered = rows.filter(({ step }) => step === 'registered')
      expect(days.reduce((sum, day) => sum + day.registrations, 0)).toBe(registered.length)
      for (const { on, registrations } of days)
        expect(registrations).toBe(registered.filter(({ at }) => shanghaiDay(at) === on).length)
    }),
    { numRuns: 12 },
  )
})

test('a breakdown and a narrowing agree with each other', async () => {
  await database.transaction(async (tx) => {
    await addStep(tx, { eventId: 'narrow', subject: 'a', step: 'landed', device: 'phone', channel: 'sms' })
    await addStep(tx, { eventId: 'narrow', subject: 'a', step: 'registered', device: 'phone', channel: 'sms' })
    await addStep(tx, { eventId: 'narrow', subject: 'b', step: 'landed', device: 'computer', channel: 'sms' })
  })

  const byDevice = await countReach(database.read, 'narrow', now, 'device', { channel: 'sms' })
  const phones = await countReach(database.read, 'narrow', now, null, { device: 'phone' })

  expect(byDevice).toHaveLength(2)
  expect(byDevice).toContainEqual({ group: 'phone', furthest: 'registered', count: 1 })
  expect(byDevice).toContainEqual({ group: 'computer', furthest: 'landed', count: 1 })
  expect(phones).toEqual([{ group: '', furthest: 'registered', count: 1 }])
})

test('data points are counted over the registrations of this event', async () => {
  await database.transaction(async (tx) => {
    await addEvent(tx, 'yield')
    await addEvent(tx, 'yield-before')
    await addRegistered(tx, 'yield', { questionsAnswered: 3, dataPoints: 11 })
    await addRegistered(tx, 'yield', { questionsAnswered: 7, dataPoints: 39 })
    await addRegistered(tx, 'yield-before', { questionsAnswered: 9, dataPoints: 90 })
  })

  const { rows } = await countFigures(database.read, 'yield', now)

  expect(rows).toEqual({ registrations: 2, questions: 10, dataPoints: 50 })
})

test('an event nobody saw has figures too', async () => {
  expect(await countFigures(database.read, 'nowhere', now)).toEqual({
    reach: [],
    days: [],
    took: [],
    rows: { registrations: 0, questions: 0, dataPoints: 0 },
  })
})
