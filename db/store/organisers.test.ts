import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Database } from '#db/client.ts'
import { organiserLinks, organisers } from '#db/schema/sessions.ts'
import { freshDatabase } from '#db/testing.ts'
import {
  addOrganiserLink,
  organiserByEmail,
  organiserLink,
  saveOrganiser,
  spendFirstLinks,
  spendOrganiserLink,
} from './organisers.ts'

let database: Database
beforeAll(async () => {
  database = await freshDatabase()
})
beforeEach(() =>
  database.transaction(async (tx) => {
    await tx.delete(organiserLinks)
    await tx.delete(organisers)
  }),
)

const noon = new Date('2027-01-01T12:00:00Z')
const minutes = (n: number) => new Date(noon.getTime() + n * 60_000)
const link = (id: string, email: string | null) => ({ id, email, expiresAt: minutes(30), usedAt: null })

test('a link opens for half an hour, and once', async () => {
  await database.transaction((tx) => addOrganiserLink(tx, link('one', 'desk@expo.example')))

  expect(await organiserLink(database.read, 'one', minutes(29))).toMatchObject({ email: 'desk@expo.example' })
  expect(await organiserLink(database.read, 'one', minutes(30))).toBeNull()
  expect(await database.transaction((tx) => spendOrganiserLink(tx, 'one', minutes(5)))).toBe(true)
  expect(await database.transaction((tx) => spendOrganiserLink(tx, 'one', minutes(6)))).toBe(false)
  expect(await organiserLink(database.read, 'one', minutes(6))).toBeNull()
})

test('of two links for the first organiser one is used, and the other is spent with it', async () => {
  await database.transaction(async (tx) => {
    await addOrganiserLink(tx, link('first', null))
    await addOrganiserLink(tx, link('again', null))
  })

  expect(await database.transaction((tx) => spendFirstLinks(tx, 'again', minutes(1)))).toBe(true)
  expect(await database.transaction((tx) => spendFirstLinks(tx, 'first', minutes(1)))).toBe(false)
})

test('a new password replaces the old one of the same organiser', async () => {
  const row = { id: 'a', email: 'desk@expo.example', passwordHash: 'old', createdAt: noon }
  await database.transaction((tx) => saveOrganiser(tx, row))

  const saved = await database.transaction((tx) => saveOrganiser(tx, { ...row, id: 'b', passwordHash: 'new' }))

  expect(saved).toMatchObject({ id: 'a', passwordHash: 'new' })
  expect(await organiserByEmail(database.read, 'desk@expo.example')).toMatchObject({ id: 'a', passwordHash: 'new' })
  expect(await organiserByEmail(database.read, 'other@expo.example')).toBeNull()
})
