import { places } from '../places.ts'
import { assertDescribed } from './described.ts'

export type Sent = {
  json?: unknown
  /** A browser's form without JavaScript; a list is a field sent several times. */
  form?: Readonly<Record<string, string | readonly string[]>>
  multipart?: Readonly<Record<string, string | Blob>>
  /** Sent as it is, with the content type the headers say. */
  body?: string | Uint8Array<ArrayBuffer>
  headers?: Readonly<Record<string, string>>
}

export type Answer = {
  status: number
  headers: Headers
  cookies: readonly string[]
  text: string
  /** The JSON of the body; an empty object when there is none. */
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers of every shape
  body: any
  location: string | null
}

/** Somebody who talks to the server: a program or a browser without JavaScript. Keeps its cookies. */
export type Client = {
  call(method: string, path: string, sent?: Sent): Promise<Answer>
  cookies: Map<string, string>
}

/** Who a test is by default: one with nothing in their hands. */
export function newClient(at = places.url, cookies = new Map<string, string>()): Client {
  async function call(method: string, path: string, sent: Sent = {}): Promise<Answer> {
    const { body, type } = encoded(sent)
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...(type && { 'Content-Type': type }), ...(cookie && { Cookie: cookie }), ...sent.headers }
    const response = await fetch(`${at}${path}`, { method, headers, body, redirect: 'manual' })
    const answer = await read(response)
    for (const each of answer.cookies) keep(cookies, each)
    assertDescribed(method, path, sent, answer)
    return answer
  }
  return { call, cookies }
}

function encoded({ json, form, multipart, body }: Sent): { body?: BodyInit; type?: string } {
  if (json !== undefined) return { body: JSON.stringify(json), type: 'application/json' }
  if (form) {
    const pairs = Object.entries(form).flatMap(([name, value]) => [value].flat().map((one) => [name, one]))
    return { body: new URLSearchParams(pairs).toString(), type: 'application/x-www-form-urlencoded' }
  }
  if (!multipart) return { body }
  const data = new FormData()
  for (const [name, value] of Object.entries(multipart)) data.append(name, value)
  return { body: data }
}

async function read(response: Response): Promise<Answer> {
  const text = await response.text()
  const isJson = (response.headers.get('content-type') ?? '').includes('json')
  return {
    status: response.status,
    headers: response.headers,
    cookies: response.headers.getSetCookie(),
    text,
    body: isJson && text ? JSON.parse(text) : {},
    location: response.headers.get('location'),
  }
}

function keep(cookies: Map<string, string>, setCookie: string): void {
  const [pair = '', ...attributes] = setCookie.split('; ')
  const [name = '', value = ''] = pair.split('=')
  if (attributes.includes('Max-Age=0')) cookies.delete(name)
  else cookies.set(name, value)
}
