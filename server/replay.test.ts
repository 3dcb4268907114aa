import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openMail, provenIn, registerOnce, testPortal, tick } from '#db/testing-portal.ts'
import { erase } from '#lib/visitor/erase.ts'
import { erasedName } from '#lib/visitor/replay-erasures.ts'
import { replayErasureLog } from './replay.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'foyer-replay-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

const address = 'greta@fjordmark.example'
const log = join(dataDir, 'erasures.log')

async function greta() {
  const portal = await testPortal()
  const { hash } = await registerOnce(portal, { email: address, name: 'Greta', company: 'Fjordmark Ferments' })
  const { registration } = await provenIn(portal, await openMail(portal, address, hash))
  tick(portal)
  const line = `${JSON.stringify({ at: portal.clock.at.toISOString(), registration: erasedName(portal.secret, registration.id) })}\n`
  const replay = () => replayErasureLog(portal.database, { dataDir, secret: portal.secret })
  return { portal, registration, line, replay }
}

test('what the log says is applied once, also between a line of garbage and one that was torn', async () => {
  const { portal, registration, line, replay } = await greta()
  writeFileSync(log, `not a note at all\n${line}{"at":"2026-1`)

  await replay()
  expect(await portal.store.registration(registration.id)).toBeNull()
  const mark = await portal.store.setting('erasures-applied')
  expect(mark).toMatch(new RegExp(`^${readFileSync(log).length} `))

  portal.database.statements.length = 0
  await replay()
  expect(portal.database.statements.join('\n')).not.toMatch(/delete/i)
})

test('a log that grew is applied from the mark on, another log as a whole', async () => {
  const first = await greta()
  writeFileSync(log, '')
  await first.replay()
  appendFileSync(log, first.line)
  await first.replay()
  expect(await first.portal.store.registration(first.registration.id)).toBeNull()

  const second = await greta()
  await second.portal.store.transaction((tx) => tx.keepSetting('erasures-applied', '9999 of another log'))
  writeFileSync(log, second.line)
  await second.replay()
  expect(await second.portal.store.registration(second.registration.id)).toBeNull()
})

test('without a log there is nothing to do', async () => {
  const { portal, registration, replay } = await greta()
  rmSync(log, { force: true })

  await replay()

  expect(await portal.store.registration(registration.id)).not.toBeNull()
})

test('once erased, nothing of a person is left in the files of the database', async () => {
  const { portal, registration } = await greta()
  const folder = dirname(portal.database.url.slice('file:'.length))
  const said = [address, 'Fjordmark', registration.number, registration.badgeToken]
  const found = () =>
    readdirSync(folder).flatMap((name) => {
      const bytes = readFileSync(join(folder, name))
      return said.filter((each) => bytes.includes(each))
    })
  expect(found()).not.toEqual([])

  await erase(portal, registration, async () => {})
  await portal.database.overwrite()

  expect(found()).toEqual([])
})
