import type { RefusalCode } from '#lib/errors.ts'
import { isLocale, type Locale } from '#lib/text.ts'
import { localeAsked, localeNamed } from './language.ts'

/** Where a request goes: nowhere, elsewhere, to the page that says there is nothing, or on to Next. */
export type Way =
  | { to: 'refusal'; code: RefusalCode; allow?: string }
  | { to: 'redirect'; location: string }
  | { to: 'missing'; locale: Locale }
  | { to: 'next'; url: string; personal: boolean }

/** First segments that Next answers beside the locales. */
const roots = new Set(['_next', 'api', 'l', 'organiser', 'r'])

/** Files that live at the root because browsers look for them there. */
const rootFiles = /^(favicon\.ico|(apple-)?icon[\w-]*(\.\w+)?|robots\.txt|sitemap\.xml|manifest\.webmanifest)$/

const allowed = (root: string) => {
  if (root === 'api') return ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']
  if (root === 'l') return ['GET', 'HEAD', 'POST']
  return ['GET', 'HEAD']
}

/** Decoded segments of a path, or undefined when it is malformed: bad escapes, empty segments, backslashes, control characters. */
function segmentsOf(path: string): string[] | undefined {
  const raw = path.replace(/\/$/, '').split('/').slice(1)
  try {
    const segments = raw.map(decodeURIComponent)
    const broken = segments.some(
      (segment) => segment === '' || segment === '.' || segment === '..' || /[\\/\p{Cc}]/u.test(segment),
    )
    return broken ? undefined : segments
  } catch {
    return undefined
  }
}

/** Pages and answers about one person. */
function isPersonal([root, second, third]: readonly string[]): boolean {
  if (root === 'l' || root === 'organiser') return true
  if (root === 'api') return second === 'v1' && ['me', 'sessions', 'organiser', 'links'].includes(third ?? '')
  return third === 'visit' || third === 'register'
}

/**
 * Decides by method and path alone.
 *
 * @param url the request target, e.g. `/zh/nutra-expo-2027?via=x`
 * @param isKnownEvent whether an id names an event; a prerendered page cannot say so itself
 */
export function wayOf(
  method: string,
  url: string,
  acceptLanguage: string | undefined,
  isKnownEvent: (id: string) => boolean,
  development: boolean,
): Way {
  const at = url.indexOf('?')
  const path = at < 0 ? url : url.slice(0, at)
  const query = at < 0 ? '' : url.slice(at)
  const segments = path.startsWith('/') ? (path === '/' ? [] : segmentsOf(path)) : undefined
  if (!segments) return { to: 'refusal', code: 'malformed' }

  const [root, event, ...below] = segments
  const methods = allowed(root ?? '')
  if (!methods.includes(method)) return { to: 'refusal', code: 'method-not-allowed', allow: methods.join(', ') }
  if (root === undefined) return { to: 'next', url, personal: false }

  if (roots.has(root) || rootFiles.test(root) || (development && root.startsWith('__nextjs'))) {
    const personal = isPersonal(segments)
    if (root === 'l' && method === 'POST' && segments.length === 2)
      return { to: 'next', url: `/api/v1/links/${encodeURIComponent(event ?? '')}${query}`, personal }
    return { to: 'next', url, personal }
  }

  const locale = localeNamed(root)
  if (!locale) return { to: 'missing', locale: localeAsked(acceptLanguage) }
  const spelled =
    event !== undefined && !isKnownEvent(event) && isKnownEvent(event.toLowerCase()) ? event.toLowerCase() : event
  if (!isLocale(root) || spelled !== event) {
    const rest = [spelled ?? [], below].flat().map(encodeURIComponent)
    return { to: 'redirect', location: `/${[locale, ...rest].join('/')}${query}` }
  }
  if (event !== undefined && !isKnownEvent(event)) return { to: 'missing', locale }
  return { to: 'next', url, personal: isPersonal(segments) }
}
