import { expect, test } from 'vitest'
import { attendees, portalWithTalks, standing } from '#db/testing-places.ts'
import { openMail, provenIn, quickForm, registerOnce, type TestPortal, visitorIn } from '#db/testing-portal.ts'
import { queue, refusal, stateOf } from '#db/testing-queue.ts'
import { choose, chooseAll, leave } from '#lib/conference/choose.ts'
import { programme } from '#lib/conference/programme.ts'
import { changeCapacity, placeFigures } from '#lib/places/change-capacity.ts'
import { saveAnswers } from '#lib/visitor/save-answers.ts'
import { giveBack } from '#lib/visitor/take.ts'
import { visitOf } from '#lib/visitor/visit.ts'
import type { Proven } from '#lib/visitor/visitor.ts'

test('a place is taken once, however often it is chosen, and given back once', async () => {
  const portal = await portalWithTalks({ s01: 2 })
  const [one] = (await attendees(portal, 1)) as [Proven]

  await choose(portal, one, 's01', false)
  await choose(portal, one, 's01', true)
  expect(await standing(portal, 'conference/s01')).toEqual({ used: 1, taken: 1, offered: 0, waiting: 0 })
  expect((await programme(portal, portal.event)).find(({ talk }) => talk.id === 's01')).toMatchObject({ left: 1 })

  await leave(portal, one, 's01')
  await leave(portal, one, 's01')
  expect(await standing(portal, 'conference/s01')).toEqual({ used: 0, taken: 0, offered: 0, waiting: 0 })
})

test('a talk without a limit is never full, one that is paid for or unknown is not here', async () => {
  const portal = await portalWithTalks({})
  const [one, two] = (await attendees(portal, 2)) as [Proven, Proven]

  await choose(portal, one, 's01', false)
  await choose(portal, two, 's01', false)

  expect(await stateOf(portal, two, 's01')).toMatchObject({ state: 'taken', left: null })
  for (const talk of ['s04', 's99', '../s01', ''])
    expect(await refusal(choose(portal, one, talk, false))).toBe('not-found')
})

test('what is full is refused, or waited for in order', async () => {
  const { portal, people } = await queue(2)
  const [stranger] = (await attendees(portal, 1, 'q')) as [Proven]

  expect(await refusal(choose(portal, stranger, 's01', false))).toBe('full')
  expect((await stateOf(portal, stranger, 's01'))?.state).toBe('full')
  expect(await Promise.all(people.map((each) => stateOf(portal, each, 's01')))).toMatchObject([
    { state: 'taken', position: null },
    { state: 'waiting', position: 1 },
    { state: 'waiting', position: 2 },
  ])
})

test('a talk that has begun cannot be chosen, and whoever is in it keeps the place', async () => {
  const portal = await portalWithTalks({ s01: 2, s02: 2 })
  const [one, two] = (await attendees(portal, 2)) as [Proven, Proven]
  await choose(portal, one, 's01', false)
  portal.clock.at = new Date('2027-05-18T02:00:00Z')

  expect(await refusal(choose(portal, two, 's01', false))).toBe('closed')
  expect(await refusal(choose(portal, two, 's01', true))).toBe('closed')
  expect((await stateOf(portal, two, 's01'))?.state).toBe('closed')
  expect(await refusal(chooseAll(portal, one, { talks: ['s01', 's02'], wait: [] }))).toBe('nothing refused')
  await chooseAll(portal, one, { talks: ['s02'], wait: [] })
  expect((await stateOf(portal, one, 's01'))?.state).toBe('taken')
})

test('a whole choice is made at once: what is free is taken, what is full is said or waited for', async () => {
  const { portal, people } = await queue(0)
  const [stranger] = (await attendees(portal, 1, 'q')) as [Proven]
  await choose(portal, stranger, 's03', false)

  expect(await chooseAll(portal, stranger, { talks: ['s01', 's02', 's05'], wait: [] })).toEqual({ full: ['s01'] })
  expect((await stateOf(portal, stranger, 's03'))?.state).toBe('open')
  expect(await chooseAll(portal, stranger, { talks: ['s02', 's05'], wait: ['s01'] })).toEqual({ full: [] })
  expect((await stateOf(portal, stranger, 's01'))?.state).toBe('waiting')
  // All or nothing: one unknown talk, and nothing changes.
  expect(await refusal(chooseAll(portal, stranger, { talks: ['s03', 's99'], wait: [] }))).toBe('not-found')
  expect((await stateOf(portal, stranger, 's03'))?.state).toBe('open')
  await chooseAll(portal, stranger, { talks: [], wait: [] })
  expect((await portal.store.bookings(stranger.registration.id)).length).toBe(0)
  expect((await portal.store.bookings(people[0].registration.id)).length).toBe(1)
})

test('talks at the same time are both taken, and the clash is said', async () => {
  const portal = await portalWithTalks({})
  const [one] = (await attendees(portal, 1)) as [Proven]
  const all = await programme(portal, portal.event)
  const pair = all.flatMap((a) =>
    all
      .filter((b) => a.talk.id < b.talk.id && a.startsAt < b.endsAt && b.startsAt < a.endsAt)
      .map((b) => [a.talk.id, b.talk.id]),
  )[0]
  const [a = '', b = ''] = pair ?? []

  await chooseAll(portal, one, { talks: [a, b], wait: [] })

  expect(await stateOf(portal, one, a)).toMatchObject({ state: 'taken', clashes: [b] })
  expect(await stateOf(portal, one, b)).toMatchObject({ state: 'taken', clashes: [a] })
})

const answered = {
  jobTitle: '采购总监',
  visitPurpose: ['source-planned'],
  country: 'CN',
  companyType: 'supplement-maker',
  conferenceThemes: ['science'],
}

/** Somebody who typed everything the conference needs and wishes for talks, before proof. */
async function wisher(portal: TestPortal, talks: string[], email = quickForm().email) {
  const { hash } = await registerOnce(portal, { email })
  const visitor = await visitorIn(portal, hash)
  await saveAnswers(portal, visitor, { answers: answered, confirm: [], seen: {} })
  await chooseAll(portal, await visitorIn(portal, hash), { talks, wait: [] })
  return hash
}

test('before proof a choice is pending, whatever is left; the proof takes it, and waits for what is full', async () => {
  const portal = await portalWithTalks({ s01: 1, s02: 5 })
  const hash = await wisher(portal, ['s01', 's02', 's05'])
  const unproven = await visitorIn(portal, hash)
  expect((await stateOf(portal, unproven, 's01'))?.state).toBe('pending')
  await leave(portal, unproven, 's05')
  const [quicker] = (await attendees(portal, 1)) as [Proven]
  await choose(portal, quicker, 's01', false)
  expect((await stateOf(portal, await visitorIn(portal, hash), 's01'))?.state).toBe('pending')
  expect((await standing(portal, 'conference/s02')).used).toBe(0)

  const proved = await provenIn(portal, await openMail(portal, quickForm().email, hash))

  expect(await stateOf(portal, proved, 's01')).toMatchObject({ state: 'waiting', position: 1 })
  expect((await stateOf(portal, proved, 's02'))?.state).toBe('taken')
  expect((await stateOf(portal, proved, 's05'))?.state).toBe('open')
  const { services } = await visitOf(portal, proved)
  expect(services.find(({ service }) => service.id === 'conference')?.state).toBe('taken')
})

test('without the answers the conference needs nothing is chosen, before proof and after', async () => {
  const portal = await portalWithTalks({ s01: 1 })
  const { hash } = await registerOnce(portal)
  expect(await refusal(choose(portal, await visitorIn(portal, hash), 's01', false))).toBe('needs-answers')

  const proved = await provenIn(portal, await openMail(portal, quickForm().email, hash))
  expect(await refusal(choose(portal, proved, 's01', false))).toBe('needs-answers')
  expect((await standing(portal, 'conference/s01')).used).toBe(0)
})

test('a first limit counts those who have it already, and is refused below them', async () => {
  const portal = await portalWithTalks({})
  await attendees(portal, 3)

  expect(await refusal(changeCapacity(portal, portal.event, 'conference', 2))).toBe('places-taken')
  expect((await portal.store.places(portal.event.id)).length).toBe(0)
  expect((await placeFigures(portal, portal.event))[0]).toMatchObject({ about: 'conference', capacity: null, taken: 3 })
  await changeCapacity(portal, portal.event, 'conference', 3)
  expect(await standing(portal, 'conference')).toEqual({ used: 3, taken: 3, offered: 0, waiting: 0 })
})

test('what was never taken cannot be given back, and leaves no trace', async () => {
  const portal = await portalWithTalks({})
  const { hash } = await registerOnce(portal)
  const mine = await openMail(portal, quickForm().email, hash)

  await giveBack(portal, await provenIn(portal, mine), 'matching')

  expect(await portal.store.takings((await provenIn(portal, mine)).registration.id)).toEqual([])
})
