import type { Instrumentation } from 'next'
import { faultOf } from './fault.ts'
import { log } from './guard/log.ts'

/** Says what broke a page, under the request id that its visitor was given. */
export const logBroken: Instrumentation.onRequestError = (error, { headers }) =>
  log.error({ request: headers['x-foyer-request'], ...faultOf(error) }, 'a request failed')
