import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import { event } from './databases.mjs'

const json = { 'content-type': 'application/json', accept: 'application/json' }

export const registrationsOf = (server) => `${server.url}/api/v1/events/${event}/registrations`

let people = 0

/** A quick registration as a browser sends it. Every one a new address: a repeat would be cheaper. */
export function newRegistration() {
  people += 1
  const submissionId = randomBytes(16).toString('base64url')
  const email = `bench.${people}.${randomBytes(5).toString('hex')}@bench.example`
  const body = { name: 'Lin Yue', email, company: 'Bench Foods', privacy: true, locale: 'en', submissionId }
  return { method: 'POST', headers: json, body: JSON.stringify(body) }
}

export const newNothing = () => ({ method: 'POST', headers: json, body: JSON.stringify({ name: 'Lin Yue' }) })

export const keySignIn = (key) => ({ method: 'POST', headers: json, body: JSON.stringify({ event, key }) })

async function cookieFrom(url, body) {
  const answer = await fetch(url, { method: 'POST', headers: json, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}.`)
  return (answer.headers.get('set-cookie') ?? '').split(';')[0]
}

/** Signs people in with their keys. @returns the cookie of each */
export async function signedIn(server, keys) {
  const cookies = []
  for (const key of keys) cookies.push(await cookieFrom(`${server.url}/api/v1/sessions`, { event, key }))
  return cookies
}

/** Signs an organiser in, with a link as `npm run organiser` prints it. @returns the cookie */
export async function organiserAt(server, environment) {
  const email = 'desk@bench.example'
  const env = { ...process.env, ...environment, PUBLIC_URL: server.url }
  const { stdout } = await promisify(execFile)(process.execPath, ['scripts/organiser.ts', email], { env })
  const token = new URL(stdout.trim()).searchParams.get('token')
  const password = randomBytes(12).toString('base64url')
  return cookieFrom(`${server.url}/api/v1/organiser/sessions`, { token, email, password })
}
