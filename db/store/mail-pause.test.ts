import { beforeEach, expect, test } from 'vitest'
import type { Database } from '#db/client.ts'
import { freshDatabase } from '#db/testing.ts'
import { mailPause, pauseMail, resumeMail, takeProbe } from './mail-pause.ts'

const since = new Date('2026-12-01T03:00:00Z')
const probeAt = new Date('2026-12-01T03:01:00Z')
const later = new Date('2026-12-01T03:03:00Z')
const pause = { because: 'refused' as const, reason: 'EAUTH 535 5.7.8', since, probeAt, probes: 0 }

let database: Database
beforeEach(async () => {
  database = await freshDatabase()
})

test('mail is paused once, whoever says so', async () => {
  expect(await mailPause(database.read)).toBeNull()
  const said = await Promise.all([1, 2, 3].map(() => database.transaction((tx) => pauseMail(tx, pause))))

  expect(said.filter(Boolean)).toHaveLength(1)
  expect(await mailPause(database.read)).toEqual(pause)
})

test('of many workers one tries', async () => {
  await database.transaction((tx) => pauseMail(tx, pause))

  const took = await Promise.all(
    Array.from({ length: 5 }, () => database.transaction((tx) => takeProbe(tx, pause, later))),
  )

  expect(took.filter(Boolean)).toHaveLength(1)
  expect(await mailPause(database.read)).toEqual({ ...pause, probeAt: later, probes: 1 })
})

test('mail goes on once', async () => {
  await database.transaction((tx) => pauseMail(tx, pause))

  expect(await database.transaction(resumeMail)).toBe(true)
  expect(await database.transaction(resumeMail)).toBe(false)
  expect(await mailPause(database.read)).toBeNull()
})
