import { localeAsked } from '#server/guard/language.ts'
import { toOpenEvent } from './to-open-event.ts'

/** The front door: on to the open event, in the reader's language. */
export const GET = (request: Request) =>
  toOpenEvent(request, localeAsked(request.headers.get('accept-language') ?? undefined))
