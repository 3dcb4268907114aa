import type { ServerResponse } from 'node:http'
import { type RefusalCode, refusals } from '#lib/errors.ts'
import type { Locale, Text } from '#lib/text.ts'

const problem = (status: number, code: string, title: string) =>
  JSON.stringify({ type: 'about:blank', title, status, code })

const failed: Text = {
  en: 'Something went wrong on our side. Please try again',
  'zh-CN': '我们这边出了问题，请稍后重试',
  'zh-TW': '我們這邊出了問題，請稍後再試',
}

export const failedTitle = (locale: Locale): string => failed[locale]

/** A refusal as RFC 9457 says it, in the reader's language. */
export const problemBody = (code: RefusalCode, locale: Locale): string =>
  problem(refusals[code].status, code, refusals[code].title[locale])

/** For answers that failed without saying why: a bug of ours, or something Next refused by itself. */
export function failedProblem(status: number, locale: Locale): string {
  if (status >= 500) return problem(status, 'failed', failed[locale])
  const code: RefusalCode = status === 404 ? 'not-found' : status === 405 ? 'method-not-allowed' : 'malformed'
  return problem(status, code, refusals[code].title[locale])
}

/** Headers and body of a refusal made before Next. */
export function refusalAnswer(code: RefusalCode, locale: Locale) {
  const body = problemBody(code, locale)
  const headers = {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Content-Language': locale,
    'Cache-Control': 'no-store',
    'Content-Length': Buffer.byteLength(body),
  }
  return { status: refusals[code].status, headers, body }
}

/** Answers a request that never reaches Next. */
export function refuse(
  response: ServerResponse,
  code: RefusalCode,
  locale: Locale,
  more: Readonly<Record<string, string>> = {},
): void {
  const { status, headers, body } = refusalAnswer(code, locale)
  response.writeHead(status, { ...headers, ...more })
  response.end(body)
}
