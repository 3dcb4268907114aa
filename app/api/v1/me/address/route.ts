import { newAddress } from '#lib/api/schemas.ts'
import { changeAddress } from '#lib/visitor/change-address.ts'
import { fieldOf } from '#lib/visitor/facts.ts'
import { assertProven } from '#lib/visitor/visitor.ts'
import { posted } from '#server/http/posted.ts'
import { readForm } from '#server/http/read-body.ts'
import { answer, respond } from '#server/http/respond.ts'
import { portal } from '#server/portal.ts'
import { requireVisitor } from '#server/visitor.ts'

/** Asks for another address: it is changed once it is proved there. */
export async function POST(request: Request) {
  return respond(request, async () => {
    const { locale } = await posted(request)
    const visitor = await requireVisitor()
    assertProven(visitor)
    const field = fieldOf(visitor.catalogue, 'email')
    const { answers } = await readForm(request, newAddress, field ? [field] : [])
    await changeAddress(await portal(), visitor, String(answers.email))
    return answer(request, { status: 202, next: `/${locale}/${visitor.event.id}/visit/details?sent=address` })
  })
}
