import { consentsChange } from '#lib/api/schemas.ts'
import { saveConsents } from '#lib/visitor/save-consents.ts'
import { assertProven } from '#lib/visitor/visitor.ts'
import { formMethods } from '#server/http/methods.ts'
import { type Posted, posted } from '#server/http/posted.ts'
import { readBody } from '#server/http/read-body.ts'
import { answer, respond } from '#server/http/respond.ts'
import { portal } from '#server/portal.ts'
import { requireVisitor } from '#server/visitor.ts'

/** Gives or takes back consent, purpose by purpose. */
export async function PUT(request: Request) {
  return respond(request, async () => {
    const sent = await posted(request)
    const visitor = await requireVisitor()
    assertProven(visitor)
    const said = sent.kind === 'form' ? ticked(sent.values) : (await readBody(request, consentsChange)).consents
    const consents = await saveConsents(await portal(), visitor, said)
    return answer(request, {
      status: 200,
      body: { consents },
      next: `/${sent.locale}/${visitor.event.id}/visit/details?saved=consents`,
    })
  })
}

/** A form says in `shown` which ticks it showed: one that is not sent was left or made empty. */
function ticked(values: Posted['values']): Record<string, boolean> {
  const shown = [values.shown ?? []].flat().filter((each): each is string => typeof each === 'string')
  return Object.fromEntries(shown.map((purpose) => [purpose, values[purpose] === 'on']))
}

export const POST = formMethods({ PUT })
