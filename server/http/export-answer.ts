import { isRefusal } from '#lib/errors.ts'
import { type Export, exportAll } from '#lib/visitor/export.ts'
import { assertProven } from '#lib/visitor/visitor.ts'
import { localeAsked } from '#server/guard/language.ts'
import { portal } from '#server/portal.ts'
import { requireVisitor } from '#server/visitor.ts'
import { respond, seeOther } from './respond.ts'

type File = { type: string; ending: 'json' | 'csv'; write: (held: Export) => string }

/** Everything we hold as a file. A browser whose proof is stale is shown where to ask for a link, a program is refused. */
export const exportAnswer = (request: Request, { type, ending, write }: File): Promise<Response> =>
  respond(request, async () => {
    const visitor = await requireVisitor()
    assertProven(visitor)
    const { event, registration } = visitor
    const locale = localeAsked(request.headers.get('accept-language') ?? registration.locale)
    try {
      const held = await exportAll(await portal(), visitor, locale)
      return new Response(write(held), {
        headers: {
          'Content-Type': `${type}; charset=utf-8`,
          'Content-Disposition': `attachment; filename="${registration.number}.${ending}"`,
          'Cache-Control': 'private, no-store',
        },
      })
    } catch (error) {
      const isPage = request.headers.get('accept')?.includes('text/html')
      if (isPage && isRefusal(error) && error.code === 'not-allowed')
        return seeOther(`/${registration.locale}/${event.id}/visit/details#leave`)
      throw error
    }
  })
