import { Refusal } from '#lib/errors.ts'
import { assertProven } from '#lib/visitor/visitor.ts'
import { respond } from '#server/http/respond.ts'
import { passImage } from '#server/pass.ts'
import { portal } from '#server/portal.ts'
import { requireVisitor } from '#server/visitor.ts'

/** The pass with its code as a picture, once proved: in WeChat a long press saves it. */
export async function GET(request: Request) {
  return respond(request, async () => {
    const visitor = await requireVisitor()
    assertProven(visitor)
    const { registration, event } = visitor
    if (registration.status === 'cancelled') throw new Refusal('not-allowed')
    const said = (await (await portal()).store.answers(registration.id)).find(
      ({ point }) => point === 'visitDays',
    )?.value
    const image = await passImage({
      event: event.content,
      locale: registration.locale,
      name: registration.name,
      company: registration.company,
      number: registration.number,
      badgeToken: registration.badgeToken,
      days: Array.isArray(said) ? said.filter((day) => /^\d{4}-/.test(day)) : undefined,
    })
    return new Response(new Uint8Array(image), {
      headers: { 'Content-Type': 'image/png', 'Cache-Control': 'private, no-store' },
    })
  })
}
