import { listRegistrations } from '#server/desk/list.ts'
import { registerQuickly } from '#server/quick-registration.ts'

type Context = RouteContext<'/api/v1/events/[event]/registrations'>

export const POST = async (request: Request, { params }: Context) => registerQuickly(request, (await params).event)

export const GET = async (request: Request, { params }: Context) => listRegistrations(request, (await params).event)
