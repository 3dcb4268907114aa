import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ButtonLink } from '#components/button.tsx'
import { Stack } from '#components/layout.tsx'
import { Page } from '#components/page.tsx'
import text from '#components/text.module.css'
import { Back } from '#components/visit/back.tsx'
import { ConfirmLeaving } from '#components/visit/confirm-leaving.tsx'
import { visitPath } from '#components/visit/paths.ts'
import { Problem } from '#components/visit/problem.tsx'
import { visitTexts } from '#components/visit/texts.ts'
import { draft } from '#server/http/drafts.ts'
import { openVisit } from '../open.ts'

type Props = PageProps<'/[locale]/[event]/visit/cancel'>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await visitTexts())('cancel.title') }
}

export default async function CancelPage({ params, searchParams }: Props) {
  const { visit, t } = await openVisit(params)
  if (visit.registration?.status === 'cancelled') redirect(visitPath(visit))
  const before = (
    <>
      <Back t={t} visit={visit} />
      <Problem refused={await draft((await searchParams).again)} />
    </>
  )
  return (
    <Page event={visit.event} locale={visit.locale} path="/visit/cancel" signedIn before={before}>
      {visit.proved ? (
        <ConfirmLeaving t={t} visit={visit} what="cancel" />
      ) : (
        <Stack column>
          <h1>{t('cancel.title')}</h1>
          <p className={text.lead}>{t('cancel.unproven')}</p>
          <ButtonLink look="line" href={visitPath(visit)}>
            {t('title')}
          </ButtonLink>
        </Stack>
      )}
    </Page>
  )
}
