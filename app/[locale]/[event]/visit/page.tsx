import type { Metadata } from 'next'
import { Page } from '#components/page.tsx'
import { Cancelled } from '#components/visit/cancelled.tsx'
import { Flash } from '#components/visit/flash.tsx'
import { Problem } from '#components/visit/problem.tsx'
import { Proved } from '#components/visit/proved.tsx'
import { visitTexts } from '#components/visit/texts.ts'
import { Unproven } from '#components/visit/unproven.tsx'
import { WechatVisit } from '#components/visit/wechat-visit.tsx'
import { draft } from '#server/http/drafts.ts'
import { freeTalks, one, openVisit, titled } from './open.ts'

type Props = PageProps<'/[locale]/[event]/visit'>

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return titled((await visitTexts())('title'), (await searchParams).again)
}

export default async function VisitPage({ params, searchParams }: Props) {
  const { visit, t, wechat } = await openVisit(params)
  const { again, done } = await searchParams
  const refused = await draft(again)
  const talks = await freeTalks(visit.event.id)
  const { registration } = visit
  const before = (
    <>
      {registration && <Problem refused={refused} />}
      <Flash t={t} done={one(done)} address={visit.address} />
    </>
  )
  return (
    <Page event={visit.event} locale={visit.locale} path="/visit" signedIn before={before}>
      {!registration && <Unproven t={t} visit={visit} talks={talks} refused={refused} />}
      {registration?.status === 'cancelled' && <Cancelled t={t} visit={visit} />}
      {registration && registration.status !== 'cancelled' && !wechat && (
        <Proved t={t} visit={visit} registration={registration} talks={talks} />
      )}
      {registration && registration.status !== 'cancelled' && wechat && (
        <WechatVisit t={t} visit={visit} registration={registration} talks={talks} />
      )}
    </Page>
  )
}
