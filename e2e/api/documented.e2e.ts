import { expect, test } from '@playwright/test'
import Database from 'better-sqlite3'
import { calls } from '#lib/api/calls.ts'
import { formatKey, newKey } from '#lib/key.ts'
import { mailTo } from '../mailbox.ts'
import { places } from '../places.ts'
import { type Client, newClient, type Sent } from './client.ts'
import { callOf } from './described.ts'
import { newOrganiser } from './organiser.ts'
import {
  event,
  linkIn,
  newAddress,
  newProven,
  newSubmissionId,
  quickForm,
  register,
  registrations,
} from './visitors.ts'

const desk = `/api/v1/events/${event}`
const nowhere = '/api/v1/events/no-such-event'
const wrongKey = formatKey(newKey('a secret of no server', 'nobody', 1))

/** Keeps what each call was answered, by status when it went well and by code when it was refused. */
function listener() {
  const heard = new Map<string, Set<string>>()
  async function hear(client: Client, method: string, path: string, sent?: Sent) {
    const answer = await client.call(method, path, sent)
    const call = callOf(method, path)
    const name = `${call?.method} ${call?.path}`
    const said = answer.status < 400 ? String(answer.status) : String(answer.body.code ?? answer.status)
    heard.set(name, (heard.get(name) ?? new Set()).add(said))
    return answer
  }
  return { heard, hear }
}

/** Whatever reads a body cannot read these. */
const unreadable: Sent[] = [
  { body: '{', headers: { 'Content-Type': 'application/json' } },
  { body: 'x', headers: { 'Content-Type': 'text/plain' } },
  { json: { unheardOf: 1 } },
]

/** Time goes by for the links of one person. */
function expireLinks(address: string): void {
  const database = new Database(`${places.dataFolder}/foyer.db`, { timeout: 5000 })
  const owner = 'select id from registrations where address = ?'
  expect(
    database.prepare(`update links set expires_at = 1 where registration_id = (${owner})`).run(address).changes,
  ).toBe(1)
  database.close()
}

/** What the conference needs to know. */
const forConference = {
  jobTitle: 'Buyer',
  visitPurpose: ['source-planned'],
  country: 'CN',
  companyType: 'supplement-maker',
  conferenceThemes: ['science'],
}

const past = 's11'
const empty = 's12'

/** One talk is over and another full, until what is returned is called. */
function aroundTalks(): () => void {
  const database = new Database(`${places.dataFolder}/foyer.db`, { timeout: 5000 })
  const { day } = database.prepare('select "on" as day from talks where id = ?').get(past) as { day: string }
  const on = database.prepare('update talks set "on" = ? where id = ?')
  const room = database.prepare('select capacity from places where about = ?').pluck().get(`conference/${empty}`)
  const capacity = database.prepare('update places set capacity = ? where about = ?')
  on.run('2026-01-01', past)
  capacity.run(0, `conference/${empty}`)
  return () => {
    on.run(day, past)
    capacity.run(room, `conference/${empty}`)
    database.close()
  }
}

async function programme(): Promise<{ id: string; capacity: number | null }[]> {
  return (await newClient().call('GET', `${desk}/talks`)).body.talks
}

test('every answer that OpenAPI promises really occurs @js', async () => {
  test.setTimeout(120_000)
  const { heard, hear } = listener()
  const nobody = newClient()
  const unproven = newClient()
  await register(unproven)
  const { client, email, key, submissionId } = await newProven()
  const organiser = await newOrganiser()

  // Registering
  const json = quickForm({ submissionId: newSubmissionId() })
  await hear(newClient(), 'POST', registrations, { json })
  await hear(newClient(), 'POST', registrations, { json: { ...json, name: 'Other' } })
  await hear(nobody, 'POST', '/api/v1/events/nutra-expo-2026/registrations', { json })
  for (const path of ['registrations', 'lost-key', 'steps']) {
    for (const sent of unreadable) await hear(nobody, 'POST', `${desk}/${path}`, sent)
    await hear(nobody, 'POST', `${nowhere}/${path}`, { json: {} })
  }
  await hear(nobody, 'POST', `${desk}/lost-key`, { json: { email } })
  await hear(nobody, 'POST', `${desk}/steps`, { json: { step: 'landed' } })
  for (const at of [desk, nowhere]) await hear(nobody, 'GET', `${at}/steps/landed.gif`)

  // Signing in and out
  for (const sent of unreadable) await hear(nobody, 'POST', '/api/v1/sessions', sent)
  for (const sent of unreadable.slice(0, 2)) await hear(nobody, 'DELETE', '/api/v1/sessions', sent)
  for (const typed of [key, wrongKey, `${key}7`])
    await hear(newClient(), 'POST', '/api/v1/sessions', { json: { event, key: typed } })
  await hear(nobody, 'POST', '/api/v1/sessions', { json: { event: 'no-such-event', key } })
  await hear(newClient(), 'DELETE', '/api/v1/sessions')
  const { mail } = await newProven()
  await hear(nobody, 'POST', linkIn(mail))
  await hear(nobody, 'POST', '/l/no-such-token')
  const late = newAddress()
  await register(newClient(), { email: late })
  const lateLink = linkIn(await mailTo(late))
  expireLinks(late)
  await hear(nobody, 'POST', lateLink)

  // Without a session, before proof, and with what cannot be read
  const mine: [string, string][] = [
    ['GET', '/api/v1/me'],
    ['DELETE', '/api/v1/me'],
    ['GET', '/api/v1/me/plan'],
    ['PATCH', '/api/v1/me/answers'],
    ['PUT', '/api/v1/me/services/whitepaper'],
    ['DELETE', '/api/v1/me/services/whitepaper'],
    ['POST', `/api/v1/me/submissions/${submissionId}`],
    ['PUT', '/api/v1/me/consents'],
    ['POST', '/api/v1/me/address'],
    ['POST', '/api/v1/me/mail'],
    ['GET', '/api/v1/me/pass.png'],
    ['GET', '/api/v1/me/export.json'],
    ['GET', '/api/v1/me/export.csv'],
    ['GET', '/api/v1/me/files/sourcing-guide-2027.en.pdf'],
    ['GET', '/api/v1/me/talks'],
    ['GET', '/api/v1/me/talks.ics'],
    ['PUT', '/api/v1/me/talks'],
    ['PUT', '/api/v1/me/talks/s01'],
    ['DELETE', '/api/v1/me/talks/s01'],
  ]
  for (const [method, path] of mine) {
    await hear(nobody, method, path, method === 'GET' ? {} : { json: {} })
    if (method === 'GET') continue
    const reads = callOf(method, path)?.refusals.includes('invalid') ? unreadable : unreadable.slice(0, 2)
    for (const sent of reads) await hear(client, method, path, sent)
  }
  for (const [method, path] of mine.filter(([, path]) => !/me$|plan|answers|services/.test(path)))
    await hear(unproven, method, path, method === 'GET' ? {} : { json: { what: 'leave' } })
  await hear(unproven, 'DELETE', '/api/v1/me')

  // What a visitor does
  await hear(client, 'GET', '/api/v1/me')
  for (const service of ['conference', 'sauna']) await hear(client, 'GET', `/api/v1/me/plan?service=${service}`)
  for (const change of [
    { answers: { jobTitle: 'Buyer' } },
    { answers: { shoeSize: '44' } },
    { answers: { email } },
    { service: 'sauna' },
    { seen: { jobTitle: 'Baker' } },
  ])
    await hear(client, 'PATCH', '/api/v1/me/answers', { json: change })
  for (const service of ['whitepaper', 'sauna', 'matching'])
    await hear(client, 'PUT', `/api/v1/me/services/${service}`, { json: {} })
  await hear(client, 'GET', '/api/v1/me/pass.png')
  for (const ending of ['json', 'csv']) await hear(client, 'GET', `/api/v1/me/export.${ending}`)
  for (const file of ['sourcing-guide-2027.en.pdf', 'nothing.pdf'])
    await hear(client, 'GET', `/api/v1/me/files/${file}`)
  const guide = '/api/v1/me/files/visit-planner-2027.en.pdf'
  const etag = (await client.call('HEAD', guide)).headers.get('etag') ?? ''
  const conditions = [
    ['Range', 'bytes=0-9'],
    ['Range', 'bytes=99999999-'],
    ['If-None-Match', etag],
  ] as const
  for (const [name, value] of conditions) await hear(client, 'GET', guide, { headers: { [name]: value } })
  for (const service of ['newsletter', 'sauna', 'pass']) await hear(client, 'DELETE', `/api/v1/me/services/${service}`)
  await hear(client, 'POST', `/api/v1/me/submissions/${submissionId}`, { json: { decision: 'keep' } })
  await hear(client, 'POST', '/api/v1/me/submissions/nothing', { json: { decision: 'keep' } })
  await hear(client, 'PUT', '/api/v1/me/consents', { json: { consents: { 'marketing-email': true } } })
  await hear(client, 'POST', '/api/v1/me/mail', { json: { what: 'key' } })
  await hear(client, 'POST', '/api/v1/me/mail', { json: { what: 'whitepaper', document: 'nothing' } })

  // Talks
  for (const at of [desk, nowhere])
    for (const path of ['talks', 'talks.ics', 'event.ics', 'talks/s01.ics']) await hear(nobody, 'GET', `${at}/${path}`)
  await hear(nobody, 'GET', `${desk}/talks/s99.ics`)
  const choices = [{ talks: ['s01'] }, { talks: ['s99'] }, { talks: [past] }]
  const choose = async () => {
    for (const json of choices) await hear(client, 'PUT', '/api/v1/me/talks', { json })
    for (const talk of ['s01', 's99', past]) await hear(client, 'PUT', `/api/v1/me/talks/${talk}`, { json: {} })
  }
  await choose()
  await hear(client, 'PATCH', '/api/v1/me/answers', { json: { answers: forConference } })
  const restore = aroundTalks()
  await choose()
  await hear(client, 'PUT', `/api/v1/me/talks/${empty}`, { json: {} })
  restore()
  await hear(client, 'GET', '/api/v1/me/talks')
  await hear(client, 'GET', '/api/v1/me/talks.ics')
  for (const talk of ['s99', 's02']) await hear(client, 'DELETE', `/api/v1/me/talks/${talk}`)

  // An address that somebody else proved before
  const wanted = newAddress()
  await hear(client, 'POST', '/api/v1/me/address', { json: { email: wanted } })
  const change = linkIn(await mailTo(wanted))
  const quicker = newClient()
  await register(quicker, { email: wanted })
  await hear(quicker, 'POST', linkIn(await mailTo(wanted, 2)))
  await hear(newClient(), 'POST', change)

  // The desk
  const { number } = (await client.call('GET', '/api/v1/me')).body.registration
  const lists: [string, string][] = [
    'registrations',
    'registrations.csv',
    'figures',
    'messages',
    'places',
    'yield',
    'questions.csv',
  ].map((path) => ['GET', path])
  const [newest] = (await organiser.call('GET', `${desk}/messages`)).body.messages
  const sendings: [string, string][] = [
    `registrations/${number}/mail`,
    `messages/${newest.id}/retry`,
    'messages/retry',
  ].map((path) => ['POST', path])
  for (const [method, path] of [...lists, ...sendings])
    for (const [who, at] of [
      [organiser, desk],
      [organiser, nowhere],
      [client, desk],
    ] as const)
      await hear(who, method, `${at}/${path}`, method === 'GET' ? {} : { json: {} })
  await hear(organiser, 'POST', `${desk}/registrations/NE27-000000/mail`, { json: {} })
  await hear(organiser, 'POST', `${desk}/messages/nothing/retry`, { json: {} })
  const capacity = (await programme()).find(({ id }) => id === 's01')?.capacity ?? 0
  for (const [who, at, json] of [
    [organiser, desk, { about: 'conference/s01', capacity }],
    [organiser, desk, { about: 'conference/s01', capacity: 0 }],
    [organiser, desk, { about: 'sauna', capacity: 1 }],
    [organiser, nowhere, { about: 'conference/s01', capacity }],
    [client, desk, { about: 'conference/s01', capacity }],
  ] as const)
    await hear(who, 'PATCH', `${at}/places`, { json })
  for (const sent of unreadable) await hear(organiser, 'PATCH', `${desk}/places`, sent)
  await hear(organiser, 'GET', `${desk}/registrations?limit=x`)
  for (const sent of unreadable) await hear(nobody, 'POST', '/api/v1/organiser/sessions', sent)
  for (const sent of unreadable.slice(0, 2)) await hear(nobody, 'DELETE', '/api/v1/organiser/sessions', sent)
  const stranger = { email: newAddress('desk.example'), password: 'not this one at all' }
  for (let n = 0; n < 4; n++) await hear(nobody, 'POST', '/api/v1/organiser/sessions', { json: stranger })
  await hear(nobody, 'POST', '/api/v1/organiser/sessions', { json: { ...stranger, token: 'x' } })
  await hear(organiser, 'DELETE', '/api/v1/organiser/sessions')
  await hear(nobody, 'GET', '/api/v1/openapi.json')

  // Exhibitors, by anybody, and marked once matching is taken
  for (const path of [`${desk}/exhibitors?group=protein`, `${desk}/exhibitors?hall=attic`, `${nowhere}/exhibitors`])
    await hear(nobody, 'GET', path)
  const marking: [string, string, Sent][] = [
    ['GET', '/api/v1/me/exhibitors', {}],
    ['PUT', '/api/v1/me/exhibitors/nordsea', { json: { mark: 'interested' } }],
    ['DELETE', '/api/v1/me/exhibitors/nordsea', { json: {} }],
  ]
  for (const who of [nobody, unproven, client]) for (const each of marking) await hear(who, ...each)
  const looksFor = { mobile: '+8613800000000', interests: ['lipid'], visitPurpose: ['meet'] }
  await hear(client, 'PATCH', '/api/v1/me/answers', { json: { answers: looksFor } })
  await hear(client, 'PUT', '/api/v1/me/services/matching', { json: {} })
  for (const each of marking) await hear(client, ...each)
  for (const [method, path] of marking.slice(1)) {
    await hear(client, method, `${path}-gone`, { json: { mark: 'interested' } })
    for (const sent of unreadable.slice(0, method === 'PUT' ? 3 : 2)) await hear(client, method, path, sent)
  }

  // Leaving
  await hear(client, 'DELETE', '/api/v1/me')
  await hear(client, 'PUT', '/api/v1/me/services/whitepaper', { json: {} })
  for (const each of marking) await hear(client, ...each)
  await hear(client, 'DELETE', '/api/v1/me?erase=true')

  // Signing in as organiser needs a fresh link, thirty wrong keys would lock this network out, and a limit on a whole
  // service would be felt by every other test here: these stand in tests of their own.
  const elsewhere = [
    'POST /api/v1/organiser/sessions 201',
    'POST /api/v1/sessions too-many',
    'POST /api/v1/links/{token} 303',
    'PUT /api/v1/me/services/{service} full',
    'PUT /api/v1/me/talks full',
  ]
  const promised = calls.flatMap(({ method, path, answers, refusals }) =>
    [...Object.keys(answers), ...refusals].map((answer) => `${method} ${path} ${answer}`),
  )
  const occurred = new Set([...heard].flatMap(([call, said]) => [...said].map((answer) => `${call} ${answer}`)))
  expect(promised.filter((one) => !occurred.has(one) && !elsewhere.includes(one))).toEqual([])
})

test('the description that is served names every call @js', async () => {
  const { body } = await newClient().call('GET', '/api/v1/openapi.json')

  expect(body.openapi).toBe('3.1.0')
  expect(Object.keys(body.paths).sort()).toEqual([...new Set(calls.map(({ path }) => path))].sort())
})
