import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NotOpen } from '#components/landing/not-open.tsx'
import { QuickForm } from '#components/landing/quick-form.tsx'
import { Stack } from '#components/layout.tsx'
import { Missing } from '#components/missing.tsx'
import { Page } from '#components/page.tsx'
import text from '#components/text.module.css'
import { phaseOf } from '#lib/time/phase.ts'
import { catalogueOf } from '#server/catalogue.ts'
import { draft } from '#server/http/drafts.ts'
import { answerWith } from '#server/status.ts'
import { eventHere } from '../event-here.ts'

type Props = {
  params: Promise<{ locale: string; event: string }>
  searchParams: Promise<{ again?: string | string[] }>
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [say, form, refused] = await Promise.all([
    getTranslations('register'),
    getTranslations('form'),
    draft((await searchParams).again),
  ])
  return { title: `${refused ? form('errorPrefix') : ''}${say('title')}`, robots: { index: false } }
}

/** The quick form again after a refusal without scripts: what is wrong comes first, and all that was typed is there. */
export default async function RegisterPage({ params, searchParams }: Props) {
  const { event, locale, now } = await eventHere(params)
  if (!event) {
    answerWith(404)
    return <Missing event={null} locale={locale} />
  }
  const { again } = await searchParams
  const [say, refused] = await Promise.all([getTranslations('register'), draft(again)])
  const phase = phaseOf(event, now)
  return (
    <Page event={event} locale={locale} path={refused ? `/register?again=${again}` : '/register'}>
      {phase === 'open' ? (
        <Stack column>
          <QuickForm
            key={`${again}`}
            event={event}
            catalogue={await catalogueOf(event)}
            locale={locale}
            typed={refused?.typed}
            errors={refused?.errors}
            heading={
              <Stack gap="tight">
                <h1>{say('title')}</h1>
                <p className={text.quiet}>{refused ? say('again') : again ? say('againEmpty') : say('lead')}</p>
              </Stack>
            }
          />
          <a className={`${text.link} ${text.small}`} href={`/${locale}/${event.id}/key`}>
            {say('already')}
          </a>
        </Stack>
      ) : (
        <Stack column gap="loose">
          <h1>{event.content.name[locale]}</h1>
          <NotOpen event={event} locale={locale} phase={phase} nextEvent={null} />
        </Stack>
      )}
    </Page>
  )
}
