import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Page } from '#components/page.tsx'
import { Back } from '#components/visit/back.tsx'
import { ConfirmLeaving } from '#components/visit/confirm-leaving.tsx'
import { visitPath } from '#components/visit/paths.ts'
import { Problem } from '#components/visit/problem.tsx'
import { visitTexts } from '#components/visit/texts.ts'
import { draft } from '#server/http/drafts.ts'
import { openVisit } from '../open.ts'

type Props = PageProps<'/[locale]/[event]/visit/erase'>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await visitTexts())('erase.title') }
}

export default async function ErasePage({ params, searchParams }: Props) {
  const { visit, t } = await openVisit(params)
  // Without a fresh proof the way leads to where one is asked for.
  if (!visit.freshProof) redirect(`${visitPath(visit, '/details')}#leave`)
  const before = (
    <>
      <Back t={t} visit={visit} />
      <Problem refused={await draft((await searchParams).again)} />
    </>
  )
  return (
    <Page event={visit.event} locale={visit.locale} path="/visit/erase" signedIn before={before}>
      <ConfirmLeaving t={t} visit={visit} what="erase" />
    </Page>
  )
}
