import type { FieldError } from '#lib/errors.ts'

export type Outcome =
  | { kind: 'done'; next?: string }
  | { kind: 'refused'; code: string; title: string; errors: readonly FieldError[] }
  /** It did not arrive, or we cannot tell; sending the same again is safe. */
  | { kind: 'unsent'; title?: string }

const patienceMs = 30_000

/** Sends a form as JSON, and says how it went. Never throws. */
export async function send(action: string, method: string, locale: string, body: unknown): Promise<Outcome> {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), patienceMs)
  try {
    const answer = await fetch(action, {
      method,
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'Accept-Language': locale },
      credentials: 'same-origin',
      signal: stop.signal,
    })
    const said = answer.status === 204 ? {} : await answer.json()
    if (answer.ok) return { kind: 'done', next: typeof said.next === 'string' ? said.next : undefined }
    if (answer.status >= 500) return { kind: 'unsent', title: said.title }
    return {
      kind: 'refused',
      code: String(said.code),
      title: String(said.title),
      errors: Array.isArray(said.errors) ? said.errors : [],
    }
  } catch {
    // Offline, cut off, or an answer that is not ours: for the person it is all the same.
    return { kind: 'unsent' }
  } finally {
    clearTimeout(timer)
  }
}
