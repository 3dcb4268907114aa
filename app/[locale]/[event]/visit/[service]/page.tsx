import type { Metadata } from 'next'
import { Page } from '#components/page.tsx'
import { Back } from '#components/visit/back.tsx'
import { Conference } from '#components/visit/conference.tsx'
import { Flash } from '#components/visit/flash.tsx'
import { Merge } from '#components/visit/merge.tsx'
import { NotHere } from '#components/visit/not-here.tsx'
import { visitPath } from '#components/visit/paths.ts'
import { QuestionsPage } from '#components/visit/questions-page.tsx'
import { Take, titleOf } from '#components/visit/take.tsx'
import { Pending, Taken } from '#components/visit/taken.tsx'
import { Unavailable } from '#components/visit/unavailable.tsx'
import { myProgramme } from '#lib/conference/programme.ts'
import { firstPage, type PlannedQuestion } from '#lib/planner/planner.ts'
import { draft } from '#server/http/drafts.ts'
import { portal } from '#server/portal.ts'
import { countShown } from '#server/shown.ts'
import { answerWith } from '#server/status.ts'
import { mergingOf } from '../merging.ts'
import { exhibitorsOf, one, openVisit, titled } from '../open.ts'

type Props = PageProps<'/[locale]/[event]/visit/[service]'>

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { visit, t } = await openVisit(params)
  const { service } = await params
  const offered = visit.services.find((each) => each.service.id === service)
  const title = offered ? titleOf(visit, offered) : t('missing.title')
  return titled(title, (await searchParams).again)
}

export default async function ServicePage({ params, searchParams }: Props) {
  const { visitor, visit, t, now, wechat } = await openVisit(params)
  const { service: id } = await params
  const { again, done, more, from, marked, full } = await searchParams
  const { store } = await portal()
  const offered = visit.services.find(({ service }) => service.id === id)
  if (!offered) answerWith(404)
  const refused = await draft(again)
  return (
    <Page
      event={visit.event}
      locale={visit.locale}
      path={`/visit/${id}`}
      signedIn
      before={
        <>
          <Back t={t} visit={visit} />
          <Flash t={t} done={one(done)} address={visit.address} />
        </>
      }
    >
      {offered ? await stage() : <NotHere t={t} visit={visit} title={t('missing.title')} text={t('missing.text')} />}
    </Page>
  )

  async function stage() {
    if (!offered) return null
    const had = visit.registration ? await store.downloads(visit.registration.id) : []
    const shared = { t, visit, offered, now, wechat, refused, had }
    const { ask, optional } = offered.plan
    const shown = (planned: readonly PlannedQuestion[]) => countShown(visit, id, firstPage(planned), now)
    const merging = mergingOf(visit, refused)
    const here = visitPath(visit, `/${id}${more ? '?more=1' : ''}`)
    if (merging) return <Merge {...{ t, visit, now, merging }} page={here} next={here} back={here} />
    if (visit.registration?.status === 'cancelled' || ['closed', 'full', 'waiting'].includes(offered.state))
      return <Unavailable t={t} visit={visit} offered={offered} refused={refused} />
    if (more && ask.length === 0 && optional.length > 0) {
      await shown(optional)
      return <QuestionsPage {...shared} more />
    }
    if (id === 'conference' && (ask.length === 0 || offered.state !== 'open')) {
      await shown(offered.state === 'open' ? [] : optional)
      const talks = await myProgramme(await portal(), visitor)
      return <Conference {...shared} talks={talks} full={one(full)?.split('.') ?? []} />
    }
    if (offered.state === 'taken') {
      await shown(optional)
      return (
        <Taken
          {...shared}
          mine={await exhibitorsOf(visit)}
          looking={{ from: Math.max(0, Math.trunc(Number(one(from))) || 0), marked: one(marked) }}
        />
      )
    }
    if (ask.length > 0) {
      await shown(ask)
      return <QuestionsPage {...shared} />
    }
    // The pass is asked for by registering; before proof there is nothing to press.
    if (offered.state === 'pending' || (id === 'pass' && !visit.proved)) {
      await shown(optional)
      return <Pending {...shared} />
    }
    return <Take {...shared} />
  }
}
