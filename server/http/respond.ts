import { isBusy, isDuplicate } from '#db/faults.ts'
import { type FieldError, isRefusal, Refusal, type RefusalCode, refusals } from '#lib/errors.ts'
import type { Locale } from '#lib/text.ts'
import { faultOf } from '#server/fault.ts'
import { localeAsked } from '#server/guard/language.ts'
import { log } from '#server/guard/log.ts'
import { failedProblem } from '#server/guard/problem.ts'
import { keepDraft } from './drafts.ts'
import { type Posted, posted } from './posted.ts'
import { waitingPage } from './waiting.ts'

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
 * JSON gets a problem (RFC 9457); a form goes back to its page with everything typed. Anything else is a bug: logged
 * once without what people typed, and answered as such.
 */
export async function respond(request: Request, run: () => Promise<Response>, ways: Ways = {}): Promise<Response> {
  try {
    return await run()
  } catch (thrown) {
    // Two that write the same at once: the second is told so, whichever row they met at.
    const error = isDuplicate(thrown) ? new Refusal('changed-meanwhile') : isBusy(thrown) ? new Refusal('busy') : thrown
    if (!isRefusal(error)) return failure(request, error)
    const sent = await posted(request).catch(() => null)
    const waiting = sent && refusals[error.code].status === 503 ? waitingAnswer(request, sent) : undefined
    if (waiting) return waiting
    return sent?.kind === 'form' && !notTheForms.has(error.code)
      ? backToForm(sent, error, ways)
      : problem(error, sent?.locale ?? localeAsked(request.headers.get('accept-language') ?? undefined))
  }
}

function failure(request: Request, error: unknown): Response {
  log.error({ request: request.headers.get('x-foyer-request'), ...faultOf(error) }, 'a request failed')
  const locale = localeAsked(request.headers.get('accept-language') ?? undefined)
  return new Response(failedProblem(500, locale), {
    status: 500,
    headers: { 'Content-Type': 'application/problem+json; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}

/** A browser's form that could not be taken now, back in the browser with all that was typed. */
function waitingAnswer(request: Request, sent: Posted): Response | undefined {
  const { pathname, search } = new URL(request.url)
  const page = waitingPage(sent, `${pathname}${search}`, request.headers.get('accept'))
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', 'Retry-After': '2' }
  return page === undefined ? undefined : new Response(page, { status: 503, headers })
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
    Object.entries(sent.values)
      .slice(0, most.names)
      .flatMap(([name, value]) =>
        ['_method', 'page', 'next', 'password', 'token'].includes(name) ? [] : keptValues(name.slice(0, 100), value),
      ),
  )
  const own = { pointer: '', code: refusal.code, detail: refusals[refusal.code].title[sent.locale] }
  const errors = refusal.errors.length > 0 ? detailed(refusal, sent.locale) : [own]
  const id = await keepDraft(event, { typed, code: refusal.code, errors })
  return seeOther(`${page}${page.includes('?') ? '&' : '?'}again=${id}`)
}

/** As much of a form as a person can have typed; a flood is not kept. */
const most = { names: 60, length: 6000 }

function keptValues(name: string, value: unknown): [string, string | string[]][] {
  if (typeof value === 'string') return [[name, value.slice(0, most.length)]]
  if (!Array.isArray(value)) return []
  const texts = value.filter((each) => typeof each === 'string').slice(0, 100)
  return [[name, texts.map((each) => each.slice(0, 200))]]
}

/** On to a page of this site. What stands in the path is escaped: a header carries no other letters. */
export function seeOther(path: string, cookie?: string): Response {
  const { pathname, search, hash } = new URL(path, 'http://foyer.invalid')
  return new Response(null, {
    status: 303,
    headers: {
      Location: `${pathname}${search}${hash}`,
      'Cache-Control': 'no-store',
      ...(cookie && { 'Set-Cookie': cookie }),
    },
  })
}

/**
 * The answer to what was posted: JSON for a program, a redirect for a form.
 *
 * `next` is where a form goes when it does not say so itself, `cookie` what the browser is to keep, see session-cookie.
 */
export async function answer(
  request: Request,
  {
    status,
    body,
    next,
    cookie,
  }: { status: number; body?: Readonly<Record<string, unknown>>; next?: string; cookie?: string },
): Promise<Response> {
  const sent = await posted(request)
  if (sent.kind === 'form') return seeOther(sent.next ?? next ?? `/${sent.locale}`, cookie)
  const headers = { 'Cache-Control': 'no-store', ...(cookie && { 'Set-Cookie': cookie }) }
  return status === 204
    ? new Response(null, { status, headers })
    : Response.json({ ...body, ...(next && { next }) }, { status, headers })
}
