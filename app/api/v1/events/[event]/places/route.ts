import { capacityChange } from '#lib/api/schemas/conference.ts'
import { changeCapacity, placeFigures } from '#lib/places/change-capacity.ts'
import { asOrganiser, privateJson } from '#server/desk/as-organiser.ts'
import { audit } from '#server/desk/audit.ts'
import { formMethods } from '#server/http/methods.ts'
import { readBody } from '#server/http/read-body.ts'
import { answer } from '#server/http/respond.ts'

type Context = RouteContext<'/api/v1/events/[event]/places'>

/** How many places there are, and how they stand. */
export async function GET(request: Request, { params }: Context) {
  return asOrganiser(request, (await params).event, async ({ portal, event }) =>
    privateJson({ places: await placeFigures(portal, event) }),
  )
}

/** Sets how many places a talk or a service has. */
export async function PATCH(request: Request, { params }: Context) {
  return asOrganiser(request, (await params).event, async (desk) => {
    const { portal, event } = desk
    const { about, capacity } = await readBody(request, capacityChange)
    await changeCapacity(portal, event, about, capacity)
    await audit(desk, 'change-capacity', `${about} ${capacity}`)
    const place = (await placeFigures(portal, event)).find((each) => each.about === about)
    const next = `/organiser/conference?${new URLSearchParams({ event: event.id, changed: about })}`
    return answer(request, { status: 200, body: { ...place }, next })
  })
}

export const POST = formMethods({ PATCH })
