import type { Metadata } from 'next'
import { Page } from '#components/page.tsx'
import { Back } from '#components/visit/back.tsx'
import { Details } from '#components/visit/details-page.tsx'
import { Flash } from '#components/visit/flash.tsx'
import { Problem } from '#components/visit/problem.tsx'
import { visitTexts } from '#components/visit/texts.ts'
import { draft } from '#server/http/drafts.ts'
import { one, openVisit } from '../open.ts'

type Props = PageProps<'/[locale]/[event]/visit/details'>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await visitTexts())('details.title') }
}

export default async function DetailsPage({ params, searchParams }: Props) {
  const { visit, t, now, wechat } = await openVisit(params)
  const { again, done } = await searchParams
  return (
    <Page
      event={visit.event}
      locale={visit.locale}
      path="/visit/details"
      signedIn
      before={
        <>
          <Back t={t} visit={visit} />
          <Problem refused={await draft(again)} />
          <Flash t={t} done={one(done)} address={visit.address} />
        </>
      }
    >
      <Details t={t} visit={visit} now={now} wechat={wechat} />
    </Page>
  )
}
