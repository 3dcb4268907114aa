import type { Metadata } from 'next'
import { BackLink } from '#components/back-link.tsx'
import { Page } from '#components/page.tsx'
import { ChangeAddress } from '#components/visit/change-address.tsx'
import { EditPoint, questionFor } from '#components/visit/edit-point.tsx'
import { Flash } from '#components/visit/flash.tsx'
import { pointLabel } from '#components/visit/known-facts.ts'
import { Merge } from '#components/visit/merge.tsx'
import { NotHere } from '#components/visit/not-here.tsx'
import { visitPath } from '#components/visit/paths.ts'
import { draft } from '#server/http/drafts.ts'
import { answerWith } from '#server/status.ts'
import { mergingOf } from '../../merging.ts'
import { one, openVisit, titled } from '../../open.ts'

type Props = PageProps<'/[locale]/[event]/visit/details/[point]'>

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { visit, t } = await openVisit(params)
  const { point } = await params
  const known = questionFor(visit, point) !== null
  const title = `${known ? t('edit.title', { label: pointLabel(visit, point) }) : t('missing.point')}`
  return titled(title, (await searchParams).again)
}

export default async function PointPage({ params, searchParams }: Props) {
  const { visit, t, now } = await openVisit(params)
  const { point } = await params
  const { again, done, for: asker } = await searchParams
  const asked = questionFor(visit, point)
  if (!asked) answerWith(404)
  const refused = await draft(again)
  const service = visit.services.find((each) => each.service.id === one(asker))?.service.id
  const merging = mergingOf(visit, refused)
  const here = visitPath(visit, `/details/${point}`)
  const details = visitPath(visit, '/details')
  return (
    <Page
      event={visit.event}
      locale={visit.locale}
      path={`/visit/details/${point}`}
      signedIn
      before={
        <>
          <BackLink href={details}>{t('details.title')}</BackLink>
          <Flash t={t} done={one(done)} address={visit.address} />
        </>
      }
    >
      {!asked && <NotHere t={t} visit={visit} title={t('missing.point')} text={t('missing.text')} />}
      {asked && point === 'email' && <ChangeAddress t={t} visit={visit} refused={refused} />}
      {asked && merging && (
        <Merge {...{ t, visit, now, merging }} page={here} next={`${details}?done=saved`} back={details} />
      )}
      {asked && !merging && point !== 'email' && (
        <EditPoint t={t} visit={visit} {...asked} now={now} refused={refused} service={service} />
      )}
    </Page>
  )
}
