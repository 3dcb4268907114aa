import { z } from 'zod'
import { type Cursor, type ListedRegistration, listRegistrations as pageOf } from '#db/store/desk.ts'
import { Refusal } from '#lib/errors.ts'
import { asOrganiser, privateJson } from './as-organiser.ts'

/** Where a page ends, as it stands in links. */
export const cursorText = ({ createdAt, id }: Cursor): string =>
  Buffer.from(`${createdAt.getTime()} ${id}`).toString('base64url')

/** @returns undefined when it is none of ours */
export function readCursor(text: string): Cursor | undefined {
  const [, ms, id] = /^(\d{1,15}) ([\w-]{1,100})$/.exec(Buffer.from(text, 'base64url').toString()) ?? []
  return ms && id ? { createdAt: new Date(Number(ms)), id } : undefined
}

const query = z.object({
  q: z.string().default(''),
  cursor: z.string().max(300).optional(),
  limit: z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .pipe(z.number().min(1).max(500))
    .default(50),
})

const asJson = (row: ListedRegistration) => ({
  number: row.number,
  name: row.name,
  email: row.email,
  company: row.company,
  status: row.status,
  proved: row.provedAt !== null,
  registeredAt: row.createdAt.toISOString(),
  channel: row.channel,
})

const invalid = (name: string) =>
  new Refusal('invalid', [{ pointer: `/${name}`, code: 'invalid', detail: `“${name}” is not what is expected here` }])

/** `GET …/registrations?q=&cursor=&limit=` for organisers. */
export function listRegistrations(request: Request, eventId: string): Promise<Response> {
  return asOrganiser(request, eventId, async ({ portal, event }) => {
    const read = query.safeParse(Object.fromEntries(new URL(request.url).searchParams))
    if (!read.success) throw invalid(String(read.error.issues[0]?.path[0] ?? 'limit'))
    const { q, cursor, limit } = read.data
    const after = cursor ? readCursor(cursor) : undefined
    if (cursor && !after) throw invalid('cursor')

    // One more than asked for tells whether there is a next page.
    const rows = await pageOf(portal.database.read, event.id, { q }, limit + 1, after)
    const shown = rows.slice(0, limit)
    const last = rows.length > limit ? shown.at(-1) : undefined
    return privateJson({ registrations: shown.map(asJson), next: last ? cursorText(last) : null })
  })
}
