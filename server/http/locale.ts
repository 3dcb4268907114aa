import { isLocale, type Locale } from '#lib/text.ts'
import { localeAsked } from '#server/guard/language.ts'

/** The language of what is only read: `?locale=`, else what the browser asks for. */
export function localeOf(request: Request): Locale {
  const said = new URL(request.url).searchParams.get('locale') ?? undefined
  return isLocale(said) ? said : localeAsked(request.headers.get('accept-language') ?? undefined)
}
