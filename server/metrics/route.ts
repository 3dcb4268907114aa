const below = new Set(['registrations', 'registrations.csv', 'lost-key', 'steps', 'figures', 'messages'])
const calls = new Set(['me', 'sessions', 'links', 'organiser', 'openapi.json'])
const roots: Readonly<Record<string, string>> = {
  _next: 'file',
  healthz: 'health',
  readyz: 'health',
  metrics: 'metrics',
  l: 'link',
  r: 'campaign',
  organiser: 'desk',
}
const pages = new Set(['visit', 'key', 'register', 'privacy', 'terms'])
const locales = new Set(['en', 'zh-CN', 'zh-TW'])

/**
 * The class of a request, of which there are few: no stranger can make up a new one, and it names no event and no person.
 *
 * @param url the request target, e.g. `/en/nutra-expo-2027/visit?x=1` → `visit`
 */
export function routeOf(url: string): string {
  const [, root = '', second = '', third = '', fourth, fifth] = (url.split('?', 1)[0] ?? '').split('/', 6)
  if (root === 'api') {
    if (third === 'events') return fifth !== undefined && below.has(fifth) ? fifth : 'api'
    return calls.has(third) ? third : 'api'
  }
  if (locales.has(root)) return third === '' ? (second === '' ? 'home' : 'landing') : pages.has(third) ? third : 'page'
  if (root === '') return 'home'
  if (Object.hasOwn(roots, root)) return roots[root] ?? 'other'
  return fourth === undefined && second === '' && root.includes('.') ? 'file' : 'other'
}
