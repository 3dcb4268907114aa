import { expect } from '@playwright/test'
import { password, signInLink } from '../desk/steps.ts'
import { type Client, newClient } from './client.ts'
import { newAddress } from './visitors.ts'

/** A client with an organiser's session. */
export async function newOrganiser(): Promise<Client> {
  const client = newClient()
  const email = newAddress('desk.example')
  const token = new URL(signInLink(email)).searchParams.get('token')
  const opened = await client.call('POST', '/api/v1/organiser/sessions', { json: { token, email, password } })
  expect(opened.status).toBe(201)
  return client
}
