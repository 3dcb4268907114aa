import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import Database from 'better-sqlite3'
import { mailsTo, mailTo } from '../mailbox.ts'
import { places } from '../places.ts'
import { newClient } from './client.ts'
import {
  event,
  linkIn,
  newAddress,
  newSubmissionId,
  quickFields,
  quickForm,
  register,
  registrations,
} from './visitors.ts'

/** Longer than the outbox takes to send what is due. */
const settledMs = 1500

function countRegistrations(address: string): number {
  const database = new Database(`${places.dataFolder}/foyer.db`, { readonly: true })
  const found = database.prepare('select count(*) from registrations where address like ?').pluck().get(address)
  database.close()
  return Number(found)
}

test('F10: the same form fifty times at once is one registration, one mail and one answer @js', async () => {
  const json = quickForm({ submissionId: newSubmissionId() })

  const answers = await Promise.all(Array.from({ length: 50 }, () => newClient().call('POST', registrations, { json })))

  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
  expect(new Set(answers.map(({ cookies }) => cookies[0])).size).toBe(50)
  await mailTo(json.email)
  await sleep(settledMs)
  expect(await mailsTo(json.email)).toHaveLength(1)
  expect(countRegistrations(json.email)).toBe(1)
})

test('F10: fifty posts without an id are one registration and one mail too, as forms and as JSON @js', async () => {
  for (const kind of ['json', 'form'] as const) {
    const sent = kind === 'json' ? quickForm() : quickFields()
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => newClient().call('POST', registrations, { [kind]: sent })),
    )

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([kind === 'json' ? 201 : 303]))
    await mailTo(String(sent.email))
    await sleep(settledMs)
    expect(await mailsTo(String(sent.email))).toHaveLength(1)
    expect(countRegistrations(String(sent.email))).toBe(1)
  }
})

test('F11: the same id with one field changed is refused, and the first stands @js', async () => {
  const json = quickForm({ submissionId: newSubmissionId() })
  const first = newClient()
  const answer = await first.call('POST', registrations, { json })
  expect(answer.status).toBe(201)

  const changes = { name: 'Other', email: newAddress(), company: 'Other', marketing: true }
  for (const [name, value] of Object.entries(changes)) {
    const other = newClient()
    const refused = await other.call('POST', registrations, { json: { ...json, [name]: value } })
    expect.soft([refused.status, refused.body.code], name).toEqual([409, 'already-submitted'])
    expect(other.cookies.size).toBe(0)
  }
  expect(countRegistrations(changes.email)).toBe(0)
  const elsewhere = await newClient().call('POST', '/api/v1/events/nutra-expo-2026/registrations', { json })
  expect([elsewhere.status, elsewhere.body.code]).toEqual([409, 'closed'])
  expect((await first.call('GET', '/api/v1/me')).body.answers.name.value).toBe('Li Wei')
  const again = await newClient().call('POST', registrations, { json })
  expect(again.text).toBe(answer.text)
})

/** Sends a whole request and is gone before the answer. */
const sendAndLeave = (body: string) =>
  new Promise<void>((resolve) => {
    const socket = connect(places.port, 'localhost', () => {
      const head = `POST ${registrations} HTTP/1.1\r\nHost: localhost:${places.port}\r\nContent-Type: application/json\r\n`
      socket.write(`${head}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`, () => socket.destroy())
    })
    socket.on('error', () => resolve())
    socket.on('close', () => resolve())
  })

test('F12: fifty clients that hang up after sending and try again make exactly fifty registrations @js', async () => {
  const domain = `${newSubmissionId()}.example`
  const forms = Array.from({ length: 50 }, () => ({
    ...quickForm({ email: newAddress(domain) }),
    submissionId: newSubmissionId(),
  }))

  await Promise.all(forms.map((form) => sendAndLeave(JSON.stringify(form))))
  const answers = await Promise.all(forms.map((json) => newClient().call('POST', registrations, { json })))

  expect(answers.map(({ status, body }) => [status, body.submissionId])).toEqual(
    forms.map(({ submissionId }) => [201, submissionId]),
  )
  await sleep(settledMs)
  expect(countRegistrations(`%@${domain}`)).toBe(50)
  await Promise.all(forms.map(({ email }) => mailTo(email, 1, 30_000)))
  for (const { email } of forms) expect(await mailsTo(email)).toHaveLength(1)
})

test('F13: a captured registration sent again shows only what was typed, before the proof and after @js', async () => {
  const json = quickForm({ submissionId: newSubmissionId() })
  const owner = newClient()
  const first = await owner.call('POST', registrations, { json })
  const mail = await mailTo(json.email)

  const replayed = newClient()
  expect((await replayed.call('POST', registrations, { json })).text).toBe(first.text)
  expect((await replayed.call('GET', '/api/v1/me')).body).toMatchObject({ proved: false, registration: null })

  await owner.call('POST', linkIn(mail))
  await owner.call('PATCH', '/api/v1/me/answers', { json: { answers: { jobTitle: 'Buyer', name: 'Renamed' } } })
  const late = newClient()
  expect((await late.call('POST', registrations, { json })).text).toBe(first.text)
  const { body } = await late.call('GET', '/api/v1/me')
  expect(body).toMatchObject({ proved: false, registration: null, submissionId: first.body.submissionId })
  expect(Object.keys(body.answers).sort()).toEqual(['company', 'email', 'name'])
  expect(body.answers.name.value).toBe('Li Wei')
  expect((await owner.call('GET', '/api/v1/me')).body).toMatchObject({ proved: true })
  await sleep(settledMs)
  expect(await mailsTo(json.email)).toHaveLength(1)
  expect(countRegistrations(json.email)).toBe(1)
})

test('the same person at another time with other words gets a mail, not a second registration @js', async () => {
  const email = newAddress()
  await register(newClient(), { email })
  await register(newClient(), { email, company: 'Another House' })

  expect((await mailTo(email, 2)).key).toBe((await mailTo(email)).key)
  expect(countRegistrations(email)).toBe(1)
  expect((await newClient().call('GET', `/en/${event}/key`)).status).toBe(200)
})
