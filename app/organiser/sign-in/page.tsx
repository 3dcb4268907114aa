import type { Metadata } from 'next'
import { Missing } from '#components/desk/missing.tsx'
import { SignIn } from '#components/desk/sign-in.tsx'
import { first } from '#server/desk/filter.ts'
import { linkOwner } from '#server/desk/sign-in.ts'
import { draft } from '#server/http/drafts.ts'
import { samePath } from '#server/http/posted.ts'
import { answerWith } from '#server/status.ts'

export const metadata: Metadata = { title: 'Sign in' }

/** By address and password; with a one-time link, the page where they are set. Opening it changes nothing. */
export default async function SignInPage({ searchParams }: PageProps<'/organiser/sign-in'>) {
  const query = await searchParams
  const token = first(query.token)
  const again = await draft(query.again)
  const next = samePath(first(query.next)) ?? '/organiser'
  if (!token) return <SignIn next={next} typed={again?.typed} errors={again?.errors} />

  const owner = await linkOwner(token)
  if (owner === undefined) {
    answerWith(404)
    return <Missing what="This link opens nothing any more" back="/organiser/sign-in" />
  }
  return <SignIn next="/organiser" token={token} owner={owner} typed={again?.typed} errors={again?.errors} />
}
