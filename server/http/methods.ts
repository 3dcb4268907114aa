import { Refusal } from '#lib/errors.ts'
import { posted } from './posted.ts'
import { respond } from './respond.ts'

type Handler<C> = (request: Request, context: C) => Promise<Response>

/** A browser's form can only POST: `_method` names what it means, at the same path. */
export const formMethods =
  <C>(handlers: Readonly<Partial<Record<'PATCH' | 'PUT' | 'DELETE' | 'POST', Handler<C>>>>): Handler<C> =>
  (request, context) =>
    respond(request, async () => {
      const { kind, values } = await posted(request)
      const method = kind === 'form' && typeof values._method === 'string' ? values._method.toUpperCase() : 'POST'
      const handler = Object.hasOwn(handlers, method) ? handlers[method as keyof typeof handlers] : undefined
      if (!handler) throw new Refusal('method-not-allowed')
      return handler(request, context)
    })
