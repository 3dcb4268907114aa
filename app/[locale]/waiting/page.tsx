import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Button } from '#components/button.tsx'
import { Actions, Stack } from '#components/layout.tsx'
import { Page } from '#components/page.tsx'
import text from '#components/text.module.css'
import { isLocale } from '#lib/text.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('waiting'))('title'), robots: { index: false } }
}

/** Made at build, and sent to whoever posted a form that could not be taken just now: server/http/waiting.ts fills it. */
export default async function WaitingPage({ params }: { params: Promise<{ locale: string }> }) {
  const { locale: asked } = await params
  const locale = isLocale(asked) ? asked : 'en'
  const say = await getTranslations('waiting')
  return (
    <Page event={null} locale={locale}>
      <Stack gap="loose" column>
        <h1>{say('title')}</h1>
        <p className={text.lead}>{say('lead')}</p>
        <form method="post" action="/kept">
          <input type="hidden" name="kept" />
          <Actions>
            <Button>{say('again')}</Button>
          </Actions>
        </form>
      </Stack>
    </Page>
  )
}
