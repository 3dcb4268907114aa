import { z } from 'zod'
import { organiserSignIn } from '#lib/api/schemas.ts'
import { Refusal } from '#lib/errors.ts'
import { closeSession } from '#server/auth.ts'
import { signInByLink, signInByPassword } from '#server/desk/sign-in.ts'
import { arrivalOf } from '#server/http/arrival.ts'
import { formMethods } from '#server/http/methods.ts'
import { readBody } from '#server/http/read-body.ts'
import { answer } from '#server/http/respond.ts'
import { countRefusals } from '#server/metrics/count-refusals.ts'

const address = z.string().trim().toLowerCase().pipe(z.email())

/** Opens the desk: by address and password, or by a one-time link that sets them. */
async function open(request: Request): Promise<Response> {
  const { token, email, password } = await readBody(request, organiserSignIn)
  const read = address.safeParse(email)
  const wrong = [
    ...(read.success
      ? []
      : [{ pointer: '/email', code: 'invalid', detail: 'Enter your email, like name@company.com' }]),
    ...(password ? [] : [{ pointer: '/password', code: 'required', detail: 'Enter your password' }]),
  ]
  if (!read.success || wrong.length > 0) throw new Refusal('invalid', wrong)
  const cookie = token
    ? await signInByLink(token, read.data, password)
    : await countRefusals('password', () => signInByPassword(read.data, password, arrivalOf(request).network))
  return answer(request, { status: 201, body: { email: read.data }, next: '/organiser', cookie })
}

async function close(request: Request): Promise<Response> {
  const cookie = await closeSession('organiser')
  return answer(request, { status: 204, next: '/organiser/sign-in', cookie })
}

export const POST = formMethods({ POST: open, DELETE: close })
export const DELETE = formMethods({ POST: close })
