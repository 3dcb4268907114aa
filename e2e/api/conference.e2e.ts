import { expect, test } from '@playwright/test'
import { mailTo } from '../mailbox.ts'
import { newClient } from './client.ts'
import { newOrganiser } from './organiser.ts'
import { event, linkIn, newAddress, newProven, register } from './visitors.ts'

const answers = {
  jobTitle: 'Buyer',
  visitPurpose: ['source-planned'],
  country: 'CN',
  companyType: 'supplement-maker',
  conferenceThemes: ['science'],
}
const mine = '/api/v1/me/talks'
const places = `/api/v1/events/${event}/places`

/** Somebody who may choose talks. */
async function newAttendee() {
  const person = await newProven()
  await person.client.call('PATCH', '/api/v1/me/answers', { json: { answers } })
  return person
}

test('the programme is the same for everybody, in the language asked for @js', async () => {
  const { client } = await newAttendee()
  const path = `/api/v1/events/${event}/talks`
  const english = await newClient().call('GET', `${path}?locale=en`)
  const chinese = await newClient().call('GET', path, { headers: { 'Accept-Language': 'zh-TW' } })
  const known = await client.call('GET', `${path}?locale=en`)

  expect(english.headers.get('cache-control')).toBe('public, max-age=15')
  expect(english.headers.get('vary')).toContain('Accept-Language')
  expect(known.cookies).toEqual([])
  expect(english.body.talks.length).toBeGreaterThan(5)
  expect(english.body.talks[0]).toMatchObject({ id: 's01', startsAt: '2027-05-18T10:00:00+08:00', place: 'hall-4' })
  expect(chinese.body.talks[0].title).toBe('2027 年保健食品備案：變了什麼')
})

test('a talk is chosen before proof as a wish, and with a form as well as by a program @js', async () => {
  const client = newClient()
  const email = newAddress()
  await register(client, { email })
  expect((await client.call('PUT', `${mine}/s03`, { json: {} })).body).toMatchObject({ code: 'needs-answers' })
  await client.call('PATCH', '/api/v1/me/answers', { json: { answers } })

  const form = {
    _method: 'PUT',
    locale: 'en',
    talks: ['s01', 's03'],
    next: `/en/${event}/visit/conference?done=chosen`,
  }
  const sent = await client.call('POST', mine, { form })
  expect([sent.status, sent.location]).toEqual([303, `/en/${event}/visit/conference?done=chosen`])
  const pending = (await client.call('GET', mine)).body.talks
  expect(pending.map(({ id, state }: { id: string; state: string }) => [id, state])).toEqual([
    ['s01', 'pending'],
    ['s03', 'pending'],
  ])

  expect((await client.call('POST', linkIn(await mailTo(email)))).status).toBe(303)
  const taken = (await client.call('GET', mine)).body.talks
  expect(taken.map(({ id, state }: { id: string; state: string }) => [id, state])).toEqual([
    ['s01', 'taken'],
    ['s03', 'taken'],
  ])
  expect((await client.call('DELETE', `${mine}/s03`)).body).toMatchObject({ talk: 's03', state: 'open' })
})

test('what is full is said, waited for, offered by mail and taken; too few places are refused @js', async () => {
  const organiser = await newOrganiser()
  const [first, second, third] = [await newAttendee(), await newAttendee(), await newAttendee()]
  const room = async () =>
    (await organiser.call('GET', places)).body.places.find((each: { about: string }) => each.about === 'conference/s06')
  const before = await room()
  const set = (capacity: number) => organiser.call('PATCH', places, { json: { about: 'conference/s06', capacity } })
  try {
    await set(before.taken + 1)
    expect((await first.client.call('PUT', `${mine}/s06`, { json: {} })).body.state).toBe('taken')
    const tooFew = await set(before.taken)
    expect([tooFew.status, tooFew.body.code, tooFew.body.overBy]).toEqual([409, 'places-taken', 1])

    const form = { _method: 'PUT', locale: 'en', talks: ['s06', 's07'] }
    const sent = await second.client.call('POST', mine, { form })
    expect(sent.location).toBe(`/en/${event}/visit/conference?full=s06`)
    const json = { talks: ['s07'], wait: ['s06'] }
    const waits = await second.client.call('PUT', mine, { json })
    expect(waits.body).toMatchObject({ full: [], talks: [{ id: 's06', state: 'waiting', position: 1 }, { id: 's07' }] })
    expect((await third.client.call('PUT', `${mine}/s06`, { json: {} })).body.code).toBe('full')

    await first.client.call('DELETE', `${mine}/s06`)
    const mail = await mailTo(second.email, 2)
    expect(mail.subject).toContain('a place is free')
    expect(mail.text).toContain('Kept until')
    const back = newClient()
    const opened = await back.call('POST', linkIn(mail))
    expect(opened.location).toBe(`/en/${event}/visit/conference#s06`)
    expect((await back.call('GET', mine)).body.talks[0]).toMatchObject({ id: 's06', state: 'offered' })
    expect((await back.call('PUT', `${mine}/s06`, { json: {} })).body.state).toBe('taken')
    expect((await back.call('PUT', `${mine}/s06`, { json: {} })).body.state).toBe('taken')
  } finally {
    await set(before.capacity)
  }
})

test('calendars are files that any calendar reads, with a name in ASCII @js', async () => {
  const { client } = await newAttendee()
  await client.call('PUT', mine, { json: { talks: ['s01', 's02'] } })
  const one = await newClient().call('GET', `/api/v1/events/${event}/talks/s01.ics?locale=zh-CN`)
  const all = await client.call('GET', '/api/v1/me/talks.ics')
  const days = await newClient().call('GET', `/api/v1/events/${event}/event.ics?locale=en`)

  expect(one.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  expect(one.headers.get('content-disposition')).toBe('attachment; filename="nutra-expo-2027-s01.ics"')
  expect(one.text).toContain('DTSTART:20270518T020000Z\r\n')
  expect(one.text).toContain('SUMMARY:2027 年保健食品备案')
  expect(all.text.match(/BEGIN:VEVENT/g)).toHaveLength(2)
  expect(all.headers.get('cache-control')).toBe('private, no-store')
  expect(days.text).toContain('DTSTART;VALUE=DATE:20270518\r\n')
  expect(days.text).toContain('DTEND;VALUE=DATE:20270521\r\n')
})
