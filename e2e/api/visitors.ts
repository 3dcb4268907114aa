import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import { type Mail, mailTo } from '../mailbox.ts'
import { places } from '../places.ts'
import { type Client, newClient } from './client.ts'

export const event = 'nutra-expo-2027'
export const registrations = `/api/v1/events/${event}/registrations`

/** An address nobody else uses in this run. */
export const newAddress = (domain = 'harbour-foods.example'): string => `a-${randomUUID()}@${domain}`

export const newSubmissionId = (): string => randomUUID()

/** The three answers as a program sends them. */
export const quickForm = (more: Readonly<Record<string, unknown>> = {}) => ({
  name: 'Li Wei',
  email: newAddress(),
  company: 'Harbour Foods',
  privacy: true,
  ...more,
})

/** The same as a browser's form sends them. */
export const quickFields = (more: Readonly<Record<string, string>> = {}): Record<string, string> => ({
  name: 'Li Wei',
  email: newAddress(),
  company: 'Harbour Foods',
  privacy: 'on',
  locale: 'en',
  ...more,
})

export type Registered = { submissionId: string; entryNumber: string; next: string }

export async function register(client: Client, more: Readonly<Record<string, unknown>> = {}): Promise<Registered> {
  const answer = await client.call('POST', registrations, { json: quickForm(more) })
  expect(answer.status).toBe(201)
  return answer.body
}

/** The path of the link in a mail. */
export const linkIn = (mail: Mail): string => new URL(mail.link ?? '').pathname

/** A visitor who registered and used the link in the mail. */
export async function newProven(more: Readonly<Record<string, unknown>> = {}, at = places.url) {
  const client = newClient(at)
  const email = String(more.email ?? newAddress())
  const registered = await register(client, { ...more, email })
  const mail = await mailTo(email)
  expect((await client.call('POST', linkIn(mail))).status).toBe(303)
  return { client, email, mail, key: mail.key ?? '', ...registered }
}
