import { type FieldError, isRefusal, type Refusal, type RefusalCode, refusals } from '#lib/errors.ts'
import type { Locale } from '#lib/text.ts'
import { keepDraft } from './drafts.ts'
import { localeAsked } from './guard/language.ts'
import { type Posted, posted } from './posted.ts'

/** Refusals that no form can mend: there is no page to come back to, or a time to wait. */
const notTheForms: ReadonlySet<RefusalCode> = new Set([
  'busy',
  'unknown-outcome',
  'method-not-allowed',
  'unknown-event',
])

/** Where a refused form goes back to, when the form does not say so itself. */
export type Ways = { event?: string; page?: (locale: Locale) => string }

/**
 * Runs a handler and turns its refusals into answers, in one place.
 *
 * JSON gets a problem (RFC 9457); a form goes back to its page with everything typed. Anything else is a bug and is
 * not caught here.
 */
export async function respond(request: Request, run: () => Promise<Response>, ways: Ways = {}): Promise<Response> {
  try {
    return await run()
  } catch (error) {
    if (!isRefusal(error)) throw error
    const sent = await posted(request).catch(() => null)
    return sent?.kind === 'form' && !notTheForms.has(error.code)
      ? backToForm(sent, error, ways)
      : problem(error, sent?.locale ?? localeAsked(request.headers.get('accept-language') ?? undefined))
  }
}

/** Every detail is a sentence: one left empty is the refusal's own, in the person's language. */
const detailed = (refusal: Refusal, locale: Locale): FieldError[] =>
  refusal.errors.map((error) => ({ ...error, detail: error.detail || refusals[refusal.code].title[locale] }))

function problem(refusal: Refusal, locale: Locale): Response {
  const { status, title } = refusals[refusal.code]
  const { retryAfter, ...members } = refusal.members
  const errors = detailed(refusal, locale)
  const body = {
    type: 'about:blank',
    title: title[locale],
    status,
    code: refusal.code,
    ...(errors.length > 0 && { errors }),
    ...members,
  }
  const wait = retryAfter ?? (status === 503 ? 2 : undefined)
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Content-Language': locale,
      'Cache-Control': 'no-store',
      ...(wait !== undefined && { 'Retry-After': String(wait) }),
    },
  })
}

async function backToForm(sent: Posted, refusal: Refusal, ways: Ways): Promise<Response> {
  const page = sent.page ?? ways.page?.(sent.locale) ?? `/${sent.locale}`
  const event = ways.event ?? page.split('/')[2] ?? ''
  if (refusal.code === 'no-session') return seeOther(event ? `/${sent.locale}/${event}/key` : `/${sent.locale}`)
  const typed = Object.fromEntries(
    Object.entries(sent.values).flatMap(([name, value]) =>
      ['_method', 'page', 'next', 'password', 'token'].includes(name) ? [] : keptValues(storable(name), value),
    ),
  )
  const own = { pointer: '', code: refusal.code, detail: refusals[refusal.code].title[sent.locale] }
  const errors = refusal.errors.length > 0 ? detailed(refusal, sent.locale) : [own]
  const id = await keepDraft(event, { typed, code: refusal.code, errors })
  return seeOther(`${page}${page.includes('?') ? '&' : '?'}again=${id}`)
}

/** PostgreSQL keeps neither NUL nor half a character. */
const storable = (text: string): string => text.replaceAll('\0', '').toWellFormed()

function keptValues(name: string, value: unknown): [string, string | string[]][] {
  if (typeof value === 'string') return [[name, storable(value)]]
  if (Array.isArray(value)) return [[name, value.filter((each) => typeof each === 'string').map(storable)]]
  return []
}

export const seeOther = (path: string): Response =>
  new Response(null, { status: 303, headers: { Location: path, 'Cache-Control': 'no-store' } })

/**
 * The answer to what was posted: JSON for a program, a redirect for a form.
 *
 * `next` is where a form goes when it does not say so itself.
 */
export async function answer(
  request: Request,
  { status, body, next }: { status: number; body?: Readonly<Record<string, unknown>>; next?: string },
): Promise<Response> {
  const sent = await posted(request)
  if (sent.kind === 'form') return seeOther(sent.next ?? next ?? `/${sent.locale}`)
  const headers = { 'Cache-Control': 'no-store' }
  return status === 204
    ? new Response(null, { status, headers })
    : Response.json({ ...body, ...(next && { next }) }, { status, headers })
}
