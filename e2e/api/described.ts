import { expect } from '@playwright/test'
import { type Call, calls } from '#lib/api/calls.ts'
import { problem } from '#lib/api/schemas.ts'
import type { RefusalCode } from '#lib/errors.ts'
import type { Answer, Sent } from './client.ts'

/** What any call may be answered before its handler is reached. */
const anywhere: readonly RefusalCode[] = [
  'malformed',
  'foreign-origin',
  'method-not-allowed',
  'length-required',
  'too-large',
  'headers-too-large',
  'busy',
]

const patterns = calls.map((call) => ({ call, pattern: new RegExp(`^${call.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`) }))

/** The call of the description that a request is, if it is one. */
export function callOf(method: string, path: string): Call | undefined {
  const plain = path.replace(/\?.*/, '').replace(/^\/l\//, '/api/v1/links/')
  return patterns.find(({ call, pattern }) => call.method === method && pattern.test(plain))?.call
}

const isForm = ({ form, multipart, headers }: Sent) =>
  form !== undefined || multipart !== undefined || headers?.['Content-Type']?.includes('form') === true

/** Every answer anywhere in these tests is one that OpenAPI promises, to the last member. */
export function assertDescribed(method: string, path: string, sent: Sent, answer: Answer): void {
  const { status, body } = answer
  const what = `${method} ${path} → ${status} ${answer.text.slice(0, 300)}`
  if (status >= 500) throw new Error(what)
  if (answer.headers.get('content-type')?.includes('problem+json')) {
    expect(problem.parse(body), what).toEqual(body)
    expect(body.status, what).toBe(status)
  }
  const call = callOf(method, path)
  if (!call || isForm(sent)) return
  if (status < 400) {
    const promised = call.answers[status]
    expect(promised, what).toBeDefined()
    if (promised?.schema) expect(promised.schema.parse(body), what).toEqual(body)
    else if (!promised?.type) expect(body, what).toEqual({})
    return
  }
  if (answer.headers.get('content-type')?.includes('json'))
    expect([...call.refusals, ...anywhere], what).toContain(body.code)
}
