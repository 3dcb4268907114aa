import { isRefusal, Refusal } from '#lib/errors.ts'
import { isLocale, type Locale } from '#lib/text.ts'
import { localeAsked } from '#server/guard/language.ts'

/** What was sent, read once: a program's JSON or a browser's form, told apart by the content type. */
export type Posted = {
  kind: 'json' | 'form'
  /** JSON as it came; a form's fields by name, several values as a list. */
  values: Readonly<Record<string, unknown>>
  locale: Locale
  /** Of a form: the page to come back to after a refusal, and where to go after success. */
  page?: string
  next?: string
}

const read = new WeakMap<Request, Promise<Posted>>()

/** @throws {Refusal} `unsupported-type`, `malformed` */
export const posted = (request: Request): Promise<Posted> => {
  const known = read.get(request)
  if (known) return known
  const reading = readPosted(request)
  read.set(request, reading)
  return reading
}

async function readPosted(request: Request): Promise<Posted> {
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  const values = await readValues(request, type)
  const text = (name: string) => (typeof values[name] === 'string' ? (values[name] as string) : undefined)
  const said = text('locale')
  const form = type.includes('form')
  return {
    kind: form ? 'form' : 'json',
    values,
    locale: isLocale(said) ? said : localeAsked(request.headers.get('accept-language') ?? undefined),
    ...(form && { page: samePath(text('page')), next: samePath(text('next')) }),
  }
}

async function readValues(request: Request, type: string): Promise<Record<string, unknown>> {
  if (type === '' || type === 'application/json') return readJson(await request.text(), type)
  if (type !== 'application/x-www-form-urlencoded' && type !== 'multipart/form-data')
    throw new Refusal('unsupported-type')
  const form = await request.formData().catch(() => {
    throw new Refusal('malformed')
  })
  const values: Record<string, unknown> = Object.create(null)
  for (const name of new Set(form.keys())) {
    const all = form.getAll(name)
    values[name] = all.length === 1 ? all[0] : all
  }
  return values
}

function readJson(text: string, type: string): Record<string, unknown> {
  if (text === '') return {}
  if (type === '') throw new Refusal('unsupported-type')
  try {
    const value: unknown = JSON.parse(text, noPrototype)
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) return value as Record<string, unknown>
  } catch (error) {
    if (isRefusal(error)) throw error
    // Said below, the same for every way of being unreadable.
  }
  throw new Refusal('malformed')
}

/** At no depth: a schema of free names would leave this one out without a word. */
function noPrototype(name: string, value: unknown): unknown {
  if (name === '__proto__') throw new Refusal('invalid', [{ pointer: `/${name}`, code: 'unknown-field', detail: '' }])
  return value
}

/** A path on this site, or nothing: `//other.example`, `/\other`, `/.//other.example` and `javascript:` are none. */
export function samePath(path: string | undefined): string | undefined {
  if (!path || !/^\/(?![/\\])[\x21-\x7e]*$/.test(path)) return undefined
  const base = 'http://foyer.invalid'
  const url = URL.canParse(path, base) ? new URL(path, base) : undefined
  return url?.origin === base && !url.pathname.startsWith('//') ? path : undefined
}
