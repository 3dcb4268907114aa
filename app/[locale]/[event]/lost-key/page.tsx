import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { BackLink } from '#components/back-link.tsx'
import { ButtonLink } from '#components/button.tsx'
import { emailQuestion } from '#components/form/email-question.ts'
import { formTexts } from '#components/form/form-texts.ts'
import { QuestionForm } from '#components/form/question-form.tsx'
import { Frieze } from '#components/halls.tsx'
import { Actions, OnWide, Split, Stack } from '#components/layout.tsx'
import { Missing } from '#components/missing.tsx'
import { Page } from '#components/page.tsx'
import text from '#components/text.module.css'
import { catalogueOf } from '#server/catalogue.ts'
import { draft } from '#server/http/drafts.ts'
import { answerWith } from '#server/status.ts'
import { eventHere } from '../event-here.ts'

type Query = { again?: string | string[]; sent?: string | string[] }
type Props = { params: Promise<{ locale: string; event: string }>; searchParams: Promise<Query> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { again, sent } = await searchParams
  const [say, form, refused] = await Promise.all([getTranslations('lostKey'), getTranslations('form'), draft(again)])
  return {
    title: `${refused ? form('errorPrefix') : ''}${sent === undefined ? say('title') : say('sentTitle')}`,
    robots: { index: false },
  }
}

/** Asking for the key by mail. What follows is the same for every address, known or not. */
export default async function LostKeyPage({ params, searchParams }: Props) {
  const { event, locale } = await eventHere(params)
  if (!event) {
    answerWith(404)
    return <Missing event={null} locale={locale} />
  }
  const { again, sent } = await searchParams
  const [say, form, refused] = await Promise.all([getTranslations('lostKey'), getTranslations('form'), draft(again)])
  const catalogue = await catalogueOf(event)
  const home = `/${locale}/${event.id}`
  const privacy = (words: ReactNode) => (
    <a className={text.link} href={`${home}/privacy`}>
      {words}
    </a>
  )
  const path = refused ? `/lost-key?again=${again}` : sent === undefined ? '/lost-key' : '/lost-key?sent=1'
  return (
    <Page event={event} locale={locale} path={path}>
      <Split>
        <Stack gap="loose" column>
          {sent === undefined ? (
            <QuestionForm
              key={`${again}`}
              action={`/api/v1/events/${event.id}/lost-key`}
              locale={locale}
              questions={[emailQuestion({ catalogue, locale, hint: say('emailHint'), enterKeyHint: 'send' })]}
              typed={refused?.typed}
              errors={refused?.errors}
              hidden={{ locale, page: `${home}/lost-key`, next: `${home}/lost-key?sent=1` }}
              json={[]}
              submit={say('submit')}
              note={say.rich('kept', { link: privacy })}
              heading={
                <Stack>
                  <BackLink href={`${home}/key`}>{say('back')}</BackLink>
                  <h1>{say('title')}</h1>
                  <p className={text.lead}>{say('lead')}</p>
                </Stack>
              }
              texts={formTexts(form)}
            />
          ) : (
            <Stack>
              <h1>{say('sentTitle')}</h1>
              <p className={text.lead}>{say('sentLead', { event: event.content.shortName[locale] })}</p>
              <p className={text.quiet}>{say('sentWait')}</p>
              <Actions>
                <ButtonLink href={`${home}/key`}>{say('sentKey')}</ButtonLink>
                <ButtonLink look="text" href={`${home}/lost-key`}>
                  {say('another')}
                </ButtonLink>
              </Actions>
            </Stack>
          )}
          <p className={`${text.small} ${text.quiet}`}>{say('desk')}</p>
        </Stack>
        <OnWide>
          <Frieze columns={4} rows={3} />
        </OnWide>
      </Split>
    </Page>
  )
}
