import type { Locale } from '#lib/text.ts'
import { failedProblem } from './problem.ts'
import type { StandIns } from './stand-ins.ts'

type Answer = {
  status: number
  contentType: string
  isEmpty: boolean
  /** Whether the page that was drawn chose this status, and so says what there is to say. */
  isChosen: boolean
  /** Whether it says when to come back: then it is ours, whatever its status. */
  saysWhen: boolean
  path: string
  locale: Locale
  accept: string | undefined
}

/**
 * What people get in place of an answer that says nothing: Next's own pages for what is missing or broke, blank without
 * JavaScript, and empty bodies. Undefined when the answer speaks for itself.
 */
export function replaced(answer: Answer, standIns: StandIns): { contentType: string; body: string } | undefined {
  const { status, contentType, isEmpty, isChosen, saysWhen, path, locale, accept } = answer
  const isHtml = contentType.startsWith('text/html')
  const isApi = path.startsWith('/api/')
  if (status < 400 || isChosen) return undefined
  if (isHtml && !isEmpty && saysWhen) return undefined
  if (!isEmpty && !isHtml && status < 500) return undefined
  if (!isEmpty && contentType.includes('json')) return undefined
  if (isHtml && !isApi && status < 500 && status !== 404) return undefined

  if (!isApi && (isHtml || /text\/html/.test(accept ?? '')) && (status === 404 || status >= 500)) {
    return {
      contentType: 'text/html; charset=utf-8',
      body: status === 404 ? standIns.missing(locale) : standIns.failed(locale),
    }
  }
  return { contentType: 'application/problem+json; charset=utf-8', body: failedProblem(status, locale) }
}
