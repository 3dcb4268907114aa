import { expect, test } from '@playwright/test'
import { mailsTo, mailTo } from '../mailbox.ts'
import { type Client, newClient, type Sent } from './client.ts'
import { newOrganiser } from './organiser.ts'
import { event, linkIn, newAddress, newProven, register } from './visitors.ts'

const everything = async (client: Client) => (await client.call('GET', '/api/v1/me')).body

test('whoever registers my address first sees and can do nothing after I prove it @js', async () => {
  const email = newAddress()
  const stranger = newClient()
  const typed = await register(stranger, { email, name: 'Stranger Typed' })
  const before = await everything(stranger)

  const owner = newClient()
  const mail = await mailTo(email)
  expect((await owner.call('POST', linkIn(mail))).status).toBe(303)
  await owner.call('PATCH', '/api/v1/me/answers', {
    json: { answers: { name: 'The Owner', jobTitle: 'Buyer', mobile: '+8613800000000' } },
  })
  await owner.call('PUT', '/api/v1/me/services/whitepaper', { json: {} })
  const mine = await everything(owner)
  expect(mine.answers.name.value).toBe('The Owner')

  expect(await everything(stranger)).toEqual(before)
  const refused: [string, string, Sent?][] = [
    ['GET', '/api/v1/me/pass.png'],
    ['GET', '/api/v1/me/files/sourcing-guide-2027.en.pdf'],
    ['DELETE', '/api/v1/me'],
    ['DELETE', '/api/v1/me?erase=true'],
    ['POST', '/api/v1/me/address', { json: { email: newAddress() } }],
    ['PUT', '/api/v1/me/consents', { json: { consents: { 'marketing-email': true } } }],
    ['POST', `/api/v1/me/submissions/${typed.submissionId}`, { json: { decision: 'not-me' } }],
    ['POST', '/api/v1/me/mail', { json: { what: 'leave' } }],
  ]
  for (const [method, path, sent] of refused)
    expect.soft((await stranger.call(method, path, sent)).status, `${method} ${path}`).toBe(403)
  for (const path of ['', '/details', '/whitepaper', '/cancel', '/erase', '/details/name']) {
    const page = await stranger.call('GET', `/en/${event}/visit${path}`)
    expect.soft(page.text, path).not.toMatch(/The Owner|13800000000|NE27-|FOYER1/)
  }

  // What a stranger types stays theirs: a claim, for the owner to keep or drop.
  expect(
    (await stranger.call('PATCH', '/api/v1/me/answers', { json: { answers: { jobTitle: 'Thief' } } })).status,
  ).toBe(200)
  expect((await stranger.call('PUT', '/api/v1/me/services/newsletter', { json: {} })).body.state).toBe('pending')
  expect((await stranger.call('DELETE', '/api/v1/me/services/whitepaper')).status).toBe(200)
  expect(await everything(owner)).toEqual(mine)
  expect(await mailsTo(email)).toHaveLength(1)
})

test('someone who registers a known address gets a claim of their own, and the owner a mail to keep or drop it @js', async () => {
  const { client: owner, email, key } = await newProven()
  const mine = await everything(owner)
  const stranger = newClient()
  const { submissionId } = await register(stranger, { email, name: 'Stranger Typed', company: 'Elsewhere' })

  const mail = await mailTo(email, 2)
  expect(mail.key).toBe(key)
  expect((await everything(stranger)).registration).toBeNull()
  expect(await everything(owner)).toEqual(mine)

  const other = await newProven()
  expect(
    (await other.client.call('POST', `/api/v1/me/submissions/${submissionId}`, { json: { decision: 'keep' } })).status,
  ).toBe(404)
  expect(
    (await owner.call('POST', `/api/v1/me/submissions/${submissionId}`, { json: { decision: 'drop' } })).status,
  ).toBe(200)
  expect((await everything(owner)).answers.name.value).toBe('Li Wei')
  expect((await everything(stranger)).answers.name.value).toBe('Stranger Typed')
})

test('what one visitor can do, neither another nor nobody can do to them; visitors are no organisers @js', async () => {
  const a = await newProven({ name: 'Person A' })
  await a.client.call('PUT', '/api/v1/me/services/whitepaper', { json: {} })
  const b = await newProven({ name: 'Person B' })
  const { registration } = await everything(a.client)
  const before = { a: await everything(a.client), b: await everything(b.client) }
  const crawl: [string, string, Sent?][] = [
    ['POST', `/api/v1/me/submissions/${a.submissionId}`, { json: { decision: 'not-me' } }],
    ['POST', `/api/v1/me/submissions/${a.submissionId}`, { form: { decision: 'drop' } }],
    ['GET', '/api/v1/me/files/sourcing-guide-2027.en.pdf'],
    ['POST', linkIn(a.mail)],
    ['GET', `/api/v1/events/${event}/registrations?q=${encodeURIComponent(a.email)}`],
    ['GET', `/api/v1/events/${event}/registrations.csv`],
    ['GET', `/api/v1/events/${event}/messages`],
    ['GET', `/api/v1/events/${event}/figures`],
    ['POST', `/api/v1/events/${event}/registrations/${registration.number}/mail`, { json: {} }],
    ['POST', `/api/v1/events/${event}/messages/retry`, { json: {} }],
    ['GET', `/api/v1/me?id=${a.submissionId}`],
  ]
  for (const who of [b.client, newClient()])
    for (const [method, path, sent] of crawl) {
      const answer = await who.call(method, path, sent)
      expect.soft(answer.text, path).not.toContain('Person A')
      expect.soft(answer.text, path).not.toContain(a.email)
      if (!path.startsWith('/api/v1/me?') && !sent?.form)
        expect.soft([401, 403, 404, 410], path).toContain(answer.status)
    }
  for (const path of [
    '',
    '/registrations',
    `/registrations/${registration.number}`,
    '/messages',
    '/funnel',
    '/questions',
  ])
    expect((await b.client.call('GET', `/organiser${path}`)).text).not.toMatch(/Person A|harbour-foods/)

  expect({ a: await everything(a.client), b: await everything(b.client) }).toEqual(before)
  expect(await mailsTo(a.email)).toHaveLength(1)
})

test('an organiser session is no visitor, nor the other way round @js', async () => {
  const desk = await newOrganiser()
  const { client } = await newProven()
  expect((await desk.call('GET', '/api/v1/me')).status).toBe(401)

  // The same sealed value under the other name opens nothing.
  const value = client.cookies.get('foyer_visitor') ?? ''
  const swapped = newClient(undefined, new Map([['foyer_organiser', value]]))
  expect((await swapped.call('GET', `/api/v1/events/${event}/figures`)).status).toBe(401)
  for (const garbage of ['x', '..', `${value.slice(0, -4)}AAAA`, '%00', 'eyJhbGciOiJub25lIn0..'])
    expect((await newClient(undefined, new Map([['foyer_visitor', garbage]])).call('GET', '/api/v1/me')).status).toBe(
      401,
    )
})
