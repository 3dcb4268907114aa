import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Banner } from '#components/banner.tsx'
import { emailQuestion } from '#components/form/email-question.ts'
import { formTexts } from '#components/form/form-texts.ts'
import { QuestionForm } from '#components/form/question-form.tsx'
import { Frieze } from '#components/halls.tsx'
import { OnWide, Split, Stack } from '#components/layout.tsx'
import { Missing } from '#components/missing.tsx'
import { Page } from '#components/page.tsx'
import text from '#components/text.module.css'
import { catalogueOf } from '#server/catalogue.ts'
import { draft } from '#server/http/drafts.ts'
import { answerWith } from '#server/status.ts'
import { eventHere } from '../event-here.ts'

type Query = { again?: string | string[]; lost?: string | string[] }
type Props = { params: Promise<{ locale: string; event: string }>; searchParams: Promise<Query> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [say, form, refused] = await Promise.all([
    getTranslations('key'),
    getTranslations('form'),
    draft((await searchParams).again),
  ])
  return { title: `${refused ? form('errorPrefix') : ''}${say('title')}`, robots: { index: false } }
}

/** Coming back with the key. The email is asked for only where many wrong keys came from. */
export default async function KeyPage({ params, searchParams }: Props) {
  const { event, locale } = await eventHere(params)
  if (!event) {
    answerWith(404)
    return <Missing event={null} locale={locale} />
  }
  const { again, lost } = await searchParams
  const [say, form, refused] = await Promise.all([getTranslations('key'), getTranslations('form'), draft(again)])
  const catalogue = await catalogueOf(event)
  const home = `/${locale}/${event.id}`
  const cookies = (words: ReactNode) => (
    <a className={text.link} href={`${home}/cookies`}>
      {words}
    </a>
  )
  return (
    <Page event={event} locale={locale} path={refused ? `/key?again=${again}` : '/key'}>
      <Split>
        <Stack gap="loose" column>
          <QuestionForm
            key={`${again}`}
            action="/api/v1/sessions"
            locale={locale}
            questions={[
              {
                id: 'key',
                label: say('key'),
                hint: say('keyHint'),
                fields: [
                  {
                    id: 'key',
                    kind: 'text',
                    label: say('key'),
                    required: true,
                    code: true,
                    maxLength: 60,
                    enterKeyHint: 'go',
                    wrong: { required: say('keyRequired') },
                  },
                ],
              },
              emailQuestion({ catalogue, locale, hint: say('emailHint'), enterKeyHint: 'go', whenAsked: true }),
            ]}
            typed={refused?.typed}
            errors={refused?.errors}
            about="key"
            hidden={{ event: event.id, locale, page: `${home}/key` }}
            json={['event']}
            submit={say('submit')}
            note={say.rich('kept', { link: cookies })}
            after={
              <a className={text.link} href={`${home}/lost-key`}>
                {say('lost')}
              </a>
            }
            heading={
              <Stack>
                <h1>{say('title')}</h1>
                {lost !== undefined && <Banner live="status">{say('sent')}</Banner>}
                <p className={text.lead}>{say('lead')}</p>
              </Stack>
            }
            texts={formTexts(form)}
          />
          <p className={`${text.small} ${text.quiet}`}>
            {say('new')}{' '}
            <a className={text.link} href={home}>
              {say('register')}
            </a>
          </p>
        </Stack>
        <OnWide>
          <Frieze columns={4} rows={3} />
        </OnWide>
      </Split>
    </Page>
  )
}
