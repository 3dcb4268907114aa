import { readFileSync } from 'node:fs'

export type Line = Readonly<Record<string, unknown>> & { request?: string; status?: number; at?: readonly string[] }

/** All that a line may hold. Nothing among them is typed by anybody. */
const fields = new Set(
  (
    'level time pid msg request method path status ms aborted error code at cause fault reason said worker signal restartMs ' +
    'workers message template lines registrations pausedSince'
  ).split(' '),
)

/** What three lines of an announcement look like; they are for people. */
const announced = /^(Visitor page|Organiser|Mail): /

const personal: readonly [string, RegExp][] = [
  ['an address', /@[\w-]+\.|%40/i],
  ['a key', /\b[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}\b/],
  ['a link', /\/l\/[\w-]{22}/],
  ['a token', /(token|again|key)=[\w-]/],
  ['a phone number', /\+\d{9,}/],
]

/**
 * Reads a log as an auditor would: every line JSON with a time in UTC and none but the known fields, nothing personal, and
 * for every answer of 500 a line with the same request id that says where it was thrown.
 */
export function readLog(file: string, typed: readonly string[] = []): { lines: Line[]; wrong: string[] } {
  const lines: Line[] = []
  const wrong: string[] = []
  for (const text of readFileSync(file, 'utf8').split('\n')) {
    if (text === '' || announced.test(text)) continue
    const line = parsed(text)
    if (!line) wrong.push(`not JSON: ${text.slice(0, 200)}`)
    else lines.push(line)
    if (line && !/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(String(line.time)))
      wrong.push(`no time in UTC: ${text.slice(0, 200)}`)
    for (const name of Object.keys(line ?? {}))
      if (!fields.has(name)) wrong.push(`field ${name}: ${text.slice(0, 200)}`)
    for (const [what, pattern] of personal) if (pattern.test(text)) wrong.push(`${what}: ${text.slice(0, 300)}`)
    for (const each of typed) if (text.includes(each)) wrong.push(`what was typed: ${text.slice(0, 300)}`)
  }
  const explained = new Set(lines.filter(({ at }) => (at?.length ?? 0) > 0).map(({ request }) => request))
  for (const { status, request } of lines)
    if (status === 500 && (!request || !explained.has(request))) wrong.push(`a 500 that nothing explains: ${request}`)
  return { lines, wrong }
}

function parsed(text: string): Line | undefined {
  try {
    const line: unknown = JSON.parse(text)
    return typeof line === 'object' && line !== null ? (line as Line) : undefined
  } catch {
    return undefined
  }
}
