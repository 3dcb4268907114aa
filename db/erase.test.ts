import { expect, test } from 'vitest'
import { audits } from '#db/schema/sessions.ts'
import { dumpAll } from '#db/testing-dump.ts'
import {
  openMail,
  outbox,
  provenIn,
  registerOnce,
  type TestPortal,
  testPortal,
  tick,
  visitorIn,
} from '#db/testing-portal.ts'
import type { RegistrationRow } from '#lib/ports.ts'
import { changeAddress } from '#lib/visitor/change-address.ts'
import { erase, type Leaving } from '#lib/visitor/erase.ts'
import { sendLostKey } from '#lib/visitor/lost-key.ts'
import { erasedName, readErasures, replayErasures } from '#lib/visitor/replay-erasures.ts'
import { saveAnswers } from '#lib/visitor/save-answers.ts'

const first = 'maria.before@lindqvist.example'
const today = 'maria.lindqvist@nordvik.example'
const noLog = async () => {}

/** Somebody who was at two editions, moved to another address, and left traces wherever one can. */
async function maria(portal: TestPortal): Promise<RegistrationRow> {
  const past = await portal.store.event('nutra-expo-2026')
  if (!past) throw new Error('no earlier edition')
  const typed = { name: 'Maria Lindqvist', company: 'Nordvik Naturals', locale: 'en' as const }
  const now = portal.clock.at
  portal.clock.at = new Date('2026-03-01T00:00:00Z')
  const earlier = await registerOnce({ ...portal, event: past }, { ...typed, email: first })
  await openMail(portal, first, earlier.hash)
  portal.clock.at = now
  const { hash } = await registerOnce(portal, { ...typed, email: first, consents: ['privacy', 'marketing-email'] })
  await saveAnswers(portal, await visitorIn(portal, hash), { answers: { city: 'Umeå' }, confirm: [], seen: {} })
  const proven = await openMail(portal, first, hash)
  await saveAnswers(portal, await visitorIn(portal, proven), {
    answers: { mobile: '+46701740605', jobTitle: 'Förskollärare' },
    confirm: ['country'],
    seen: {},
  })
  await changeAddress(portal, await provenIn(portal, proven), today)
  const moved = await openMail(portal, today)
  tick(portal)
  await sendLostKey(portal, portal.event, today, 'en')
  await sendLostKey(portal, portal.event, first, 'en')
  await registerOnce(portal, { ...typed, name: 'Maria L.', email: today })
  const { registration } = await provenIn(portal, moved)
  const at = portal.clock.at
  for (const [n, about] of [registration.number, registration.id, (await outbox(portal)).at(-1)?.id ?? ''].entries())
    await portal.database.transaction((tx) =>
      tx
        .insert(audits)
        .values({ id: `audit-${n}`, organiserId: 'o', eventId: portal.event.id, action: 'look', about, at }),
    )
  return registration
}

async function neighbour(portal: TestPortal, email: string) {
  const { hash } = await registerOnce(portal, { name: 'Neighbour', company: 'Next Door', email, locale: 'en' })
  return openMail(portal, email, hash)
}

/** Everything said of Maria, in whatever form a table might keep it. */
const tracesOf = (row: RegistrationRow): string[] => [
  first,
  today,
  'lindqvist',
  'Lindqvist',
  'Nordvik',
  'Umeå',
  '46701740605',
  'Förskollärare',
  row.number,
  row.id,
  row.personId ?? '',
  row.badgeToken,
  row.keyHash,
]

const missing = (said: readonly string[], dump: Map<string, string[]>): string[] => {
  const full = [...dump.values()].flat().join('\n').replaceAll('\\"', '"')
  return said.filter((trace) => !full.includes(trace))
}

test('T27: an erased person is in no table any more, and everybody else is as before', async () => {
  const portal = await testPortal()
  await neighbour(portal, 'left@next-door.example')
  const right = await neighbour(portal, 'right@next-door.example')
  const before = await dumpAll(portal.database.read)
  const row = await maria(portal)
  await changeAddress(portal, await provenIn(portal, right), today)
  const entries = (await portal.store.submissionsOf(row.id)).map(({ entryNumber }) => `"${entryNumber}"`)
  const said = [...tracesOf(row), ...entries]
  // A control: what is kept is found this way.
  expect(missing(said, await dumpAll(portal.database.read))).toEqual([])

  tick(portal)
  await erase(portal, row, noLog)

  const after = await dumpAll(portal.database.read)
  expect(missing(said, after)).toEqual(said)
  const grows = ['steps', 'askings', 'guesses', 'audits', 'settings', 'salts']
  for (const [table, rows] of after) {
    const was = before.get(table) ?? []
    expect(rows, table).toEqual(expect.arrayContaining(was))
    if (!grows.includes(table)) expect(rows.length, table).toBe(was.length)
  }
})

test('an address somebody moved away from is not theirs to erase', async () => {
  const portal = await testPortal()
  const mine = await neighbour(portal, first)
  const { registration } = await provenIn(portal, mine)
  await changeAddress(portal, await provenIn(portal, mine), today)
  await openMail(portal, today)
  tick(portal, 24 * 60 * 60 * 1000)
  const heir = (await provenIn(portal, await neighbour(portal, first))).registration
  const notes: Leaving[] = []

  await erase(portal, registration, async (leaving) => {
    notes.push(leaving)
  })

  expect(await portal.store.registration(heir.id)).toEqual(heir)
  expect(await portal.store.registration(registration.id)).toBeNull()
  expect(notes.map(({ addresses }) => addresses)).toEqual([[today]])
  expect((await outbox(portal)).map(({ address }) => address)).toEqual([first])
})

/** What the log would hold. */
const noted = (portal: TestPortal, { rows, addresses }: Leaving) =>
  readErasures(
    [
      ...rows.map(({ id, personId }) => ({ registration: id, ...(personId && { person: personId }) })),
      ...addresses.map((address) => ({ address })),
    ]
      .map((names) => {
        const hidden = Object.entries(names).map(([name, id]) => [name, erasedName(portal.secret, id)])
        return JSON.stringify({ at: portal.clock.at.toISOString(), ...Object.fromEntries(hidden) })
      })
      .join('\n'),
  ).erasures

/** An erasure that is noted and then not done, as in a database put back from before it. */
async function notedOnly(portal: TestPortal, row: RegistrationRow) {
  let notes: ReturnType<typeof noted> = []
  const stop = new Error('the power went out')
  await erase(portal, row, async (leaving) => {
    notes = noted(portal, leaving)
    throw stop
  }).catch((error) => expect(error).toBe(stop))
  return notes
}

test('T27: an older database forgets again who asked for it, and whoever came anew stays', async () => {
  const portal = await testPortal()
  await neighbour(portal, 'left@next-door.example')
  const before = await dumpAll(portal.database.read)
  const row = await maria(portal)
  const said = tracesOf(row)
  tick(portal)
  const notes = await notedOnly(portal, row)

  expect(await replayErasures(portal.store, portal.secret, notes)).toBeGreaterThan(1)

  expect(missing(said, await dumpAll(portal.database.read))).toEqual(said)
  for (const table of ['registrations', 'people', 'addresses', 'messages', 'links', 'sessions', 'submissions'])
    expect((await dumpAll(portal.database.read)).get(table), table).toEqual(before.get(table))

  tick(portal, 60_000)
  const anew = (await provenIn(portal, await neighbour(portal, today))).registration
  const unproven = await registerOnce(portal, { email: first })
  expect(await replayErasures(portal.store, portal.secret, notes)).toBe(0)
  expect(await portal.store.registration(anew.id)).toEqual(anew)
  expect(await portal.store.submission(unproven.submission.id)).toEqual(unproven.submission)
  expect(await portal.store.personByAddress('email', today)).toBe(anew.personId)
})

test('whoever owned the address before, in an older database, stays', async () => {
  const portal = await testPortal()
  const owner = (await provenIn(portal, await neighbour(portal, today))).registration
  tick(portal, 60_000)
  const notes = [{ at: portal.clock.at, address: erasedName(portal.secret, today) }]

  expect(await replayErasures(portal.store, portal.secret, notes)).toBe(0)

  expect(await portal.store.registration(owner.id)).toEqual(owner)
})

test('what a stranger typed for an erased address, and never proved, goes with it', async () => {
  const portal = await testPortal()
  const { submission } = await registerOnce(portal, { email: today })
  tick(portal)
  const notes = [{ at: portal.clock.at, address: erasedName(portal.secret, today) }]

  expect(await replayErasures(portal.store, portal.secret, notes)).toBe(1)

  expect(await portal.store.submission(submission.id)).toBeNull()
})
