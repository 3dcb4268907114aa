import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Refusal } from '#lib/errors.ts'
import { visitOf } from '#lib/visitor/visit.ts'
import { assertProven } from '#lib/visitor/visitor.ts'
import { respond } from '#server/http/respond.ts'
import { portal } from '#server/portal.ts'
import { requireVisitor } from '#server/visitor.ts'

/** The whitepaper in one language, for whoever proved their address and took it. Never public by its URL. */
export async function GET(request: Request, { params }: RouteContext<'/api/v1/me/files/[file]'>) {
  return respond(request, async () => {
    const { file } = await params
    const visitor = await requireVisitor()
    assertProven(visitor)
    const known = Object.values(visitor.event.content.whitepaper?.files ?? {}).find(
      (each) => basename(each.file) === file,
    )
    if (!known) throw new Refusal('not-found')
    const { services } = await visitOf(await portal(), visitor)
    if (services.find(({ service }) => service.id === 'whitepaper')?.state !== 'taken') throw new Refusal('not-allowed')
    const bytes = await readFile(join(process.cwd(), 'db/demo/files', basename(known.file)))
    return new Response(bytes, {
      headers: {
        'Content-Type': 'application/pdf',
        'Content-Length': String(bytes.byteLength),
        'Content-Disposition': `attachment; filename="${basename(known.file)}"`,
        'Cache-Control': 'private, no-store',
      },
    })
  })
}
