import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { About } from '#components/landing/about.tsx'
import { Hero } from '#components/landing/hero.tsx'
import { KeyFacts } from '#components/landing/key-facts.tsx'
import styles from '#components/landing/landing.module.css'
import { NotOpen } from '#components/landing/not-open.tsx'
import { QuickForm } from '#components/landing/quick-form.tsx'
import { Section } from '#components/layout.tsx'
import { Missing } from '#components/missing.tsx'
import { Page } from '#components/page.tsx'
import text from '#components/text.module.css'
import { VisitSteps } from '#components/visit-steps.tsx'
import { phaseOf } from '#lib/time/phase.ts'
import { catalogueOf } from '#server/catalogue.ts'
import { portal } from '#server/portal.ts'
import { answerWith } from '#server/status.ts'
import { alternatesOf, eventHere } from './event-here.ts'

type Props = { params: Promise<{ locale: string; event: string }> }

/** The same for everyone, so it is made once and kept for a minute; made on first request, since a build has no database. */
export const revalidate = 60
export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { event, locale } = await eventHere(params)
  if (!event) return {}
  const { name, tagline, datesText } = event.content
  const title = `${name[locale]} · ${datesText[locale]}`
  return {
    title: { absolute: title },
    description: `${tagline[locale]} ${datesText[locale]}`,
    alternates: alternatesOf(event, locale, ''),
    openGraph: { title, description: tagline[locale], locale: locale.replace('-', '_'), type: 'website' },
  }
}

export default async function LandingPage({ params }: Props) {
  const { event, locale, now } = await eventHere(params)
  if (!event) {
    answerWith(404)
    return <Missing event={null} locale={locale} />
  }
  const say = await getTranslations('register')
  const phase = phaseOf(event, now)
  const { store } = await portal()
  const nextEvent = await store.openEventId(now)
  const [exhibitors, talks] = await Promise.all([store.exhibitors(event.id), store.talks(event.id)])
  const counted = {
    exhibitors: exhibitors.length,
    talks: talks.filter(({ paid }) => !paid).length,
    documents: event.content.library?.length ?? 0,
  }
  return (
    <Page event={event} locale={locale}>
      <VisitSteps steps={`/api/v1/events/${event.id}/steps`} />
      <div className={styles.top}>
        <Hero event={event} locale={locale} />
        <div className={styles.form}>
          {phase === 'open' ? (
            <Section label={say('heading')}>
              <QuickForm
                event={event}
                catalogue={await catalogueOf(event)}
                locale={locale}
                heading={
                  <div className={styles.heading}>
                    <h2 id="quick">{say('heading')}</h2>
                    <p className={`${text.quiet} ${text.small}`}>{say('lead')}</p>
                  </div>
                }
              />
              <a className={`${text.link} ${text.small} ${styles.already}`} href={`/${locale}/${event.id}/key`}>
                {say('already')}
              </a>
            </Section>
          ) : (
            <NotOpen
              event={event}
              locale={locale}
              phase={phase}
              nextEvent={nextEvent === event.id ? null : nextEvent}
            />
          )}
        </div>
        <KeyFacts event={event} locale={locale} />
      </div>
      <div className={styles.below}>
        <About event={event} locale={locale} open={phase === 'open'} counted={counted} />
      </div>
    </Page>
  )
}
