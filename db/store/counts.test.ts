import { beforeAll, expect, test } from 'vitest'
import type { Database } from '#db/client.ts'
import { answers, takings } from '#db/schema/given.ts'
import { noteEverybody } from '#db/tallies/tallies.testing.ts'
import { freshDatabase } from '#db/testing.ts'
import { countAnswers, countTakings } from './counts.ts'
import { addEvent, addRegistered } from './desk.testing.ts'
import { exportPage } from './export.ts'

const at = new Date('2027-01-01T12:00:00Z')

let database: Database
beforeAll(async () => {
  database = await freshDatabase()
  await database.transaction(async (tx) => {
    await addEvent(tx, 'show')
    await addEvent(tx, 'other')
    await addRegistered(tx, 'show', { id: 'chen', provedAt: at })
    await addRegistered(tx, 'show', { id: 'novak' })
    await addRegistered(tx, 'other', { id: 'elsewhere', provedAt: at })
    const answer = (registrationId: string, point: string, value: string | null) => ({
      registrationId,
      point,
      value,
      source: 'asked' as const,
      eventId: 'show',
      answeredAt: at,
    })
    await tx
      .insert(answers)
      .values([
        answer('chen', 'city', '上海'),
        answer('novak', 'city', null),
        answer('chen', 'jobTitle', 'Buyer'),
        answer('elsewhere', 'city', 'Brno'),
      ])
    await tx.insert(takings).values([
      { registrationId: 'chen', service: 'matching', state: 'taken', takenAt: at },
      { registrationId: 'chen', service: 'conference', state: 'cancelled', takenAt: at },
      { registrationId: 'novak', service: 'matching', state: 'taken', takenAt: at },
      { registrationId: 'elsewhere', service: 'matching', state: 'taken', takenAt: at },
    ])
    await noteEverybody(tx, 'show')
    await noteEverybody(tx, 'other')
  })
})

test('answers and skips are counted apart, for this event only', async () => {
  const counts = await countAnswers(database.read, 'show', at)

  expect(counts).toHaveLength(2)
  expect(counts).toContainEqual({ point: 'city', answered: 1, skipped: 1 })
  expect(counts).toContainEqual({ point: 'jobTitle', answered: 1, skipped: 0 })
})

test('a service counts while a proved visitor has it', async () => {
  expect(await countTakings(database.read, 'show', at)).toEqual([{ service: 'matching', taken: 1 }])
})

test('an exported row carries its own answers', async () => {
  const rows = await exportPage(database.read, 'show', {}, 10)

  const answered = Object.fromEntries(
    rows.map((row) => [row.registration.id, row.answers.map(({ point, value }) => `${point}: ${value}`).sort()]),
  )
  expect(answered).toEqual({ chen: ['city: 上海', 'jobTitle: Buyer'], novak: ['city: null'] })
})
