import { Refusal } from '#lib/errors.ts'
import { asOrganiser } from '#server/desk/as-organiser.ts'
import { readMail } from '#server/desk/read-mail.ts'

// What a mail may do on our own site: show its styles and the pass, nothing else. Its links open in a new window.
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'self'; form-action 'none'; frame-ancestors 'self'; " +
  'sandbox allow-popups allow-popups-to-escape-sandbox'

/** The HTML part of a mail, drawn as it would be sent now. */
export async function GET(request: Request, { params }: RouteContext<'/organiser/messages/[id]/body'>) {
  const { id } = await params
  const event = new URL(request.url).searchParams.get('event') ?? ''
  return asOrganiser(request, event, async (desk) => {
    const mail = await readMail(desk, id)
    if (!mail) throw new Refusal('not-found')
    return new Response(mail.html.replace('<head>', '<head><base target="_blank">'), {
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': policy,
        'Cache-Control': 'private, no-store',
      },
    })
  })
}
