import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '#components/button.tsx'
import { Actions, Stack } from '#components/layout.tsx'
import { Page } from '#components/page.tsx'
import text from '#components/text.module.css'
import { isLocale } from '#lib/text.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('failed'))('title'), robots: { index: false } }
}

/** Made at build, and sent in place of a page that broke. */
export default async function FailedPage({ params }: { params: Promise<{ locale: string }> }) {
  const { locale: asked } = await params
  const locale = isLocale(asked) ? asked : 'en'
  const say = await getTranslations('failed')
  return (
    <Page event={null} locale={locale}>
      <Stack gap="loose" column>
        <h1>{say('title')}</h1>
        <p className={text.lead}>{say('lead')}</p>
        <p>{say('again')}</p>
        <Actions>
          <ButtonLink href={`/${locale}`}>{say('toShow')}</ButtonLink>
        </Actions>
      </Stack>
    </Page>
  )
}
