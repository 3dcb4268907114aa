import { expect } from '@playwright/test'
import { password, signInLink, type Where } from '../desk/steps.ts'
import { places } from '../places.ts'
import { type Client, newClient } from './client.ts'
import { newAddress } from './visitors.ts'

/** A client with an organiser's session. */
export async function newOrganiser(at: Where = places): Promise<Client> {
  const client = newClient(at.url)
  const email = newAddress('desk.example')
  const token = new URL(signInLink(email, at)).searchParams.get('token')
  const opened = await client.call('POST', '/api/v1/organiser/sessions', { json: { token, email, password } })
  expect(opened.status).toBe(201)
  return client
}
