import { asc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { events } from '#db/schema/events.ts'
import { answers } from '#db/schema/given.ts'
import { registrations } from '#db/schema/people.ts'
import { freshDatabase } from '#db/testing.ts'
import type { Value } from '#lib/catalogue.ts'
import type { EventContent } from '#lib/event.ts'

const at = new Date('2026-11-21T08:15:30.123Z')

async function databaseWithRegistration() {
  const database = await freshDatabase()
  await database.transaction(async (tx) => {
    await tx.insert(events).values({
      id: 'show',
      timeZone: 'Asia/Shanghai',
      startsOn: '2027-06-23',
      endsOn: '2027-06-25',
      opensAt: at,
      closesAt: at,
      catalogueVersion: 1,
      demo: true,
      content: { icpNumber: '007' } as EventContent,
    })
    await tx.insert(registrations).values({
      id: 'r',
      eventId: 'show',
      number: 'S-1',
      status: 'registered',
      addressKind: 'email',
      address: 'li.wei@acme.example',
      name: '𠮷 李伟 עדי 😀',
      company: 'Acme',
      locale: 'en',
      keyVersion: 1,
      keyHash: 'hash',
      badgeToken: 'token',
      subject: 'subject',
      channel: 'direct',
      campaign: '',
      device: 'phone',
      segment: 'new',
      landedOn: '2026-11-21',
      attribution: {},
      createdAt: at,
      questionsAnswered: 0,
      dataPoints: 0,
    })
  })
  return database
}

test('instants, days, flags, documents and words come back as they were written', async () => {
  const { read } = await databaseWithRegistration()

  const [event] = await read.select().from(events).where(eq(events.opensAt, at))
  const [registration] = await read.select().from(registrations)

  expect(event).toMatchObject({ opensAt: at, startsOn: '2027-06-23', demo: true, content: { icpNumber: '007' } })
  expect(registration).toMatchObject({ name: '𠮷 李伟 עדי 😀', provedAt: null, attribution: {} })
})

test('an answer keeps its type: text that looks like a number or like nothing stays text', async () => {
  const { read, transaction } = await databaseWithRegistration()
  const given: (Value | null)[] = [
    '123',
    'true',
    'null',
    '007',
    '"quoted"',
    '',
    'plain',
    7,
    true,
    ['a', '1'],
    { city: '上海' },
    null,
  ]

  await transaction((tx) =>
    tx.insert(answers).values(
      given.map((value, n) => ({
        registrationId: 'r',
        point: String(n).padStart(2, '0'),
        value,
        source: 'asked' as const,
        eventId: 'show',
        answeredAt: at,
      })),
    ),
  )

  const found = await read.select({ value: answers.value }).from(answers).orderBy(asc(answers.point))
  expect(found.map(({ value }) => value)).toEqual(given)
})

test('a document may be written anew where it was', async () => {
  const { read, transaction } = await databaseWithRegistration()
  const answer = { registrationId: 'r', point: 'role', source: 'asked' as const, eventId: 'show', answeredAt: at }
  await transaction((tx) => tx.insert(answers).values({ ...answer, value: 'buyer' }))

  await transaction((tx) =>
    tx
      .insert(answers)
      .values({ ...answer, value: ['1', '2'] })
      .onConflictDoUpdate({ target: [answers.registrationId, answers.point], set: { value: ['1', '2'] } }),
  )

  expect(await read.select({ value: answers.value }).from(answers)).toEqual([{ value: ['1', '2'] }])
})
