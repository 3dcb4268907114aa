import { download } from '#lib/visitor/download.ts'
import { unseenHeader } from '#server/guard/seen.ts'
import { respond } from '#server/http/respond.ts'
import { askedOf, sendFile } from '#server/library/send-file.ts'
import { portal } from '#server/portal.ts'
import { requireVisitor } from '#server/visitor.ts'

/** A document of the library, whole or in part, for whoever proved their address and took it. Never public by its URL. */
export async function GET(request: Request, { params }: RouteContext<'/api/v1/me/files/[file]'>) {
  return respond(request, async () => {
    const { file } = await params
    const { file: name } = await download(
      await portal(),
      await requireVisitor(),
      file,
      !request.headers.has(unseenHeader),
    )
    return sendFile(name, 'application/pdf', askedOf(request))
  })
}
