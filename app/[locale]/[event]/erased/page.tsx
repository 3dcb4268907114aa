import type { Metadata } from 'next'
import { ButtonLink } from '#components/button.tsx'
import { Frieze } from '#components/halls.tsx'
import { OnWide, Split, Stack } from '#components/layout.tsx'
import { Missing } from '#components/missing.tsx'
import { Page } from '#components/page.tsx'
import text from '#components/text.module.css'
import { visitTexts } from '#components/visit/texts.ts'
import { answerWith } from '#server/status.ts'
import { eventHere } from '../event-here.ts'

type Props = { params: Promise<{ locale: string; event: string }> }

/** The same for everyone: nobody is known here any more. */
export const revalidate = 60
export const generateStaticParams = () => []

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await visitTexts())('erased.title'), robots: { index: false } }
}

/** Where erasing ends: what is gone, and that coming anew is possible. */
export default async function ErasedPage({ params }: Props) {
  const { event, locale } = await eventHere(params)
  if (!event) {
    answerWith(404)
    return <Missing event={null} locale={locale} />
  }
  const t = await visitTexts()
  return (
    <Page event={event} locale={locale} path="/erased">
      <Split>
        <Stack gap="loose" column>
          <Stack>
            <h1>{t('erased.title')}</h1>
            <p className={text.lead}>{t('erased.lead')}</p>
            <p>{t('erased.mails')}</p>
          </Stack>
          <Stack>
            <p className={text.quiet}>{t('erased.again')}</p>
            <div>
              <ButtonLink look="line" href={`/${locale}/${event.id}`}>
                {t('cancelled.register')}
              </ButtonLink>
            </div>
          </Stack>
        </Stack>
        <OnWide>
          <Frieze columns={4} rows={3} />
        </OnWide>
      </Split>
    </Page>
  )
}
