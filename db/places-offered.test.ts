import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { bookings } from '#db/schema/given.ts'
import { messageFacts } from '#db/store/message-facts.ts'
import { attendees, portalWithTalks, standing } from '#db/testing-places.ts'
import { openMail, outbox, provenIn, quickForm, registerOnce, tick } from '#db/testing-portal.ts'
import { offers, queue, refusal, stateOf } from '#db/testing-queue.ts'
import { choose, leave } from '#lib/conference/choose.ts'
import { changeCapacity, placeFigures } from '#lib/places/change-capacity.ts'
import { passOn } from '#lib/places/pass-on.ts'
import { cancel } from '#lib/visitor/cancel.ts'
import { erase } from '#lib/visitor/erase.ts'
import { saveAnswers } from '#lib/visitor/save-answers.ts'
import { giveBack, take } from '#lib/visitor/take.ts'
import { visitOf } from '#lib/visitor/visit.ts'
import type { Proven } from '#lib/visitor/visitor.ts'

const hourMs = 60 * 60 * 1000

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
