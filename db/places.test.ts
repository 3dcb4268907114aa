import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { bookings } from '#db/schema/given.ts'
import { messageFacts } from '#db/store/message-facts.ts'
import { attendees, portalWithTalks, standing } from '#db/testing-places.ts'
import {
  openMail,
  outbox,
  provenIn,
  quickForm,
  registerOnce,
  type TestPortal,
  tick,
  visitorIn,
} from '#db/testing-portal.ts'
import { choose, chooseAll, leave } from '#lib/conference/choose.ts'
import { myProgramme, programme } from '#lib/conference/programme.ts'
import { isRefusal } from '#lib/errors.ts'
import { changeCapacity, placeFigures } from '#lib/places/change-capacity.ts'
import { passOn } from '#lib/places/pass-on.ts'
import { cancel } from '#lib/visitor/cancel.ts'
import { erase } from '#lib/visitor/erase.ts'
import { saveAnswers } from '#lib/visitor/save-answers.ts'
import { giveBack, take } from '#lib/visitor/take.ts'
import { visitOf } from '#lib/visitor/visit.ts'
import type { Proven, Visitor } from '#lib/visitor/visitor.ts'

const hourMs = 60 * 60 * 1000

const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'nothing refused',
    (error: unknown) => (isRefusal(error) ? error.code : error),
  )

const stateOf = async (portal: TestPortal, visitor: Visitor, talk: string) =>
  (await myProgramme(portal, visitor)).find((each) => each.talk.id === talk)

const offers = async (portal: TestPortal) =>
  (await outbox(portal)).filter(({ template }) => template === 'place-offered').map(({ address }) => address)

/** One place, which the first has; the others wait, in their order. */
async function queue(waiting: number) {
  const portal = await portalWithTalks({ s01: 1, s02: 5 })
  const people = (await attendees(portal, waiting + 1)) as [Proven, Proven, Proven]
  for (const [n, each] of people.entries()) {
    tick(portal)
    await choose(portal, each, 's01', n > 0)
  }
  return { portal, people }
}

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

test('a freed place is offered to whoever waits longest, with a mail, and to nobody else', async () => {
  const { portal, people } = await queue(2)
  const [first, second, third] = people
  await leave(portal, first, 's01')

  expect(await offers(portal)).toEqual(['p0001@visitors.example'])
  const until = new Date(portal.now().getTime() + 24 * hourMs)
  expect(await stateOf(portal, second, 's01')).toMatchObject({ state: 'offered', offeredUntil: until })
  expect(await stateOf(portal, third, 's01')).toMatchObject({ state: 'waiting', position: 1 })
  expect(await refusal(choose(portal, first, 's01', false))).toBe('full')
  expect(await refusal(choose(portal, third, 's01', false))).toBe('nothing refused')
  expect((await stateOf(portal, third, 's01'))?.state).toBe('waiting')

  await choose(portal, second, 's01', false)
  await choose(portal, second, 's01', false)
  expect(await standing(portal, 'conference/s01')).toEqual({ used: 1, taken: 1, offered: 0, waiting: 1 })
})

test('an offer that is declined goes on at once', async () => {
  const { portal, people } = await queue(2)
  await leave(portal, people[0], 's01')
  await leave(portal, people[1], 's01')

  expect((await stateOf(portal, people[2], 's01'))?.state).toBe('offered')
})

test('an offer whose time is up is none, at once and for everybody; the worker passes it on', async () => {
  const { portal, people } = await queue(2)
  const [first, second, third] = people
  await leave(portal, first, 's01')
  tick(portal, 24 * hourMs)

  expect((await stateOf(portal, second, 's01'))?.state).toBe('full')
  expect(await refusal(choose(portal, second, 's01', false))).toBe('full')
  await Promise.all([passOn(portal), passOn(portal), passOn(portal)])
  expect(await offers(portal)).toEqual(['p0001@visitors.example', 'p0002@visitors.example'])
  expect((await stateOf(portal, third, 's01'))?.state).toBe('offered')
  expect(await standing(portal, 'conference/s01')).toEqual({ used: 1, taken: 0, offered: 1, waiting: 0 })
})

test('after its time an offer is still taken when nobody else wants the place', async () => {
  const { portal, people } = await queue(1)
  await leave(portal, people[0], 's01')
  tick(portal, 25 * hourMs)

  expect((await stateOf(portal, people[1], 's01'))?.state).toBe('open')
  await choose(portal, people[1], 's01', false)
  expect(await standing(portal, 'conference/s01')).toEqual({ used: 1, taken: 1, offered: 0, waiting: 0 })
})

test('an offer ends an hour before the talk, in the zone of the event, and none is made in that hour', async () => {
  const { portal, people } = await queue(1)
  // s01 starts at 10:00 in Shanghai, which is 02:00 UTC.
  portal.clock.at = new Date('2027-05-18T00:30:00Z')
  await leave(portal, people[0], 's01')
  expect(await stateOf(portal, people[1], 's01')).toMatchObject({ offeredUntil: new Date('2027-05-18T01:00:00Z') })

  portal.clock.at = new Date('2027-05-18T01:00:00Z')
  await choose(portal, people[0], 's01', false)
  await choose(portal, people[1], 's01', true)
  await leave(portal, people[0], 's01')
  await passOn(portal)
  expect(await standing(portal, 'conference/s01')).toEqual({ used: 0, taken: 0, offered: 0, waiting: 1 })
  // In the last hour whoever comes first has it; whoever waits may come too.
  expect((await stateOf(portal, people[0], 's01'))?.state).toBe('open')
  await choose(portal, people[1], 's01', false)
  expect(await standing(portal, 'conference/s01')).toEqual({ used: 1, taken: 1, offered: 0, waiting: 0 })
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

test.each(['conference given back', 'cancelled', 'erased', 'dropped'])('places are free again: %s', async (how) => {
  const { portal, people } = await queue(2)
  const [first, second, third] = people
  const gone = async (who: Proven) => {
    if (how === 'conference given back') await giveBack(portal, who, 'conference')
    else if (how === 'cancelled') await cancel(portal, portal.event, who.registration)
    else if (how === 'erased') await erase(portal, who.registration, async () => {})
    else await portal.store.transaction((tx) => tx.dropRegistration(who.registration.id))
    await passOn(portal)
  }

  await gone(first)
  expect((await stateOf(portal, second, 's01'))?.state).toBe('offered')
  await gone(second)
  expect((await stateOf(portal, third, 's01'))?.state).toBe('offered')
  expect(await standing(portal, 'conference/s01')).toEqual({ used: 1, taken: 0, offered: 1, waiting: 0 })
  await gone(third)
  expect(await standing(portal, 'conference/s01')).toEqual({ used: 0, taken: 0, offered: 0, waiting: 0 })
})

test('somebody erased while waiting leaves the line', async () => {
  const { portal, people } = await queue(2)
  await erase(portal, people[1].registration, async () => {})

  expect(await stateOf(portal, people[2], 's01')).toMatchObject({ position: 1 })
  await leave(portal, people[0], 's01')
  expect((await stateOf(portal, people[2], 's01'))?.state).toBe('offered')
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

const wanted = {
  mobile: '+8613800000000',
  jobTitle: '采购总监',
  interests: ['protein.whey', 'protein.soy'],
  visitPurpose: ['source-planned'],
  country: 'CN',
}

test('a service with a limit: full, waited for, offered, taken', async () => {
  const portal = await portalWithTalks({})
  const people = (await attendees(portal, 3)) as [Proven, Proven, Proven]
  const [first, second, third] = people
  for (const each of people) await saveAnswers(portal, each, { answers: wanted, confirm: [], seen: {} })
  const state = async (who: Proven) =>
    (await visitOf(portal, who)).services.find(({ service }) => service.id === 'matching')
  await changeCapacity(portal, portal.event, 'matching', 1)
  await take(portal, first, 'matching', [])

  expect((await state(second))?.state).toBe('full')
  expect(await refusal(take(portal, second, 'matching', []))).toBe('full')
  expect(await take(portal, second, 'matching', [], true)).toMatchObject({ state: 'waiting' })
  expect(await state(second)).toMatchObject({ state: 'waiting', waiting: { position: 1 } })

  await giveBack(portal, first, 'matching')
  expect(await state(second)).toMatchObject({
    state: 'open',
    waiting: { offeredUntil: new Date('2026-12-02T02:00:00Z') },
  })
  expect((await state(third))?.state).toBe('full')
  expect(await take(portal, second, 'matching', [])).toMatchObject({ state: 'taken' })
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

test('more places are offered at once, fewer than are used are refused by how many', async () => {
  const { portal, people } = await queue(2)
  await changeCapacity(portal, portal.event, 'conference/s01', 2)

  expect(await stateOf(portal, people[1], 's01')).toMatchObject({ state: 'offered' })
  const tooFew = await changeCapacity(portal, portal.event, 'conference/s01', 0).catch((error) => error)
  expect(tooFew).toMatchObject({ code: 'places-taken', members: { overBy: 2 } })
  expect((await placeFigures(portal, portal.event)).find(({ about }) => about === 'conference/s01')).toEqual({
    about: 'conference/s01',
    capacity: 2,
    taken: 1,
    offered: 1,
    waiting: 1,
  })
  for (const about of ['pass', 'newsletter', 'sauna', 'conference/s04', 'conference/s99'])
    expect(await refusal(changeCapacity(portal, portal.event, about, 5))).toBe('not-found')
})

test('mails of offers neither use up nor need the mails one address may have', async () => {
  const { portal, people } = await queue(1)
  for (let n = 0; n < 12; n++) {
    await leave(portal, people[0], 's01')
    await leave(portal, people[1], 's01')
    await choose(portal, people[0], 's01', false)
    await choose(portal, people[1], 's01', true)
  }

  const mails = (await outbox(portal)).filter(({ template }) => template === 'place-offered')
  expect(mails).toHaveLength(12)
  expect(mails.every(({ state }) => state === 'queued')).toBe(true)
  expect(await portal.store.mailsTo('p0001@visitors.example', new Date(0))).toEqual([])
})

test('what a registration held goes with it', async () => {
  const { portal, people } = await queue(1)
  await erase(portal, people[0].registration, async () => {})

  const left = await portal.database.read
    .select()
    .from(bookings)
    .where(eq(bookings.registrationId, people[0].registration.id))
  expect(left).toEqual([])
})

test('the mail of an offer says what is offered while it stands, and nothing afterwards', async () => {
  const { portal, people } = await queue(1)
  await leave(portal, people[0], 's01')
  const mail = (await outbox(portal)).find(({ template }) => template === 'place-offered')
  const facts = () => messageFacts(portal.database.read, mail?.id ?? '')

  expect(await facts()).toMatchObject({
    offer: { talk: { id: 's01' }, until: new Date(portal.now().getTime() + 24 * hourMs) },
    link: { landing: '/conference#s01' },
  })
  await choose(portal, people[1], 's01', false)
  expect((await facts())?.offer).toBeNull()
})

test('whoever waits for the conference itself gets no seat in a talk of it', async () => {
  const portal = await portalWithTalks({ s01: 5 })
  await attendees(portal, 1)
  await changeCapacity(portal, portal.event, 'conference', 1)
  const { hash } = await registerOnce(portal)
  const mine = await openMail(portal, quickForm().email, hash)
  const said = { jobTitle: '采购总监', visitPurpose: ['conference'], conferenceThemes: ['science'] }
  await saveAnswers(portal, await provenIn(portal, mine), { answers: said, confirm: [], seen: {} })
  expect(await take(portal, await provenIn(portal, mine), 'conference', [], true)).toMatchObject({ state: 'waiting' })

  expect(await refusal(choose(portal, await provenIn(portal, mine), 's01', true))).toBe('full')

  expect(await standing(portal, 'conference/s01')).toEqual({ used: 0, taken: 0, offered: 0, waiting: 0 })
  expect(await standing(portal, 'conference')).toEqual({ used: 1, taken: 1, offered: 0, waiting: 1 })
})

test('what was never taken cannot be given back, and leaves no trace', async () => {
  const portal = await portalWithTalks({})
  const { hash } = await registerOnce(portal)
  const mine = await openMail(portal, quickForm().email, hash)

  await giveBack(portal, await provenIn(portal, mine), 'matching')

  expect(await portal.store.takings((await provenIn(portal, mine)).registration.id)).toEqual([])
})
