import type { Metadata } from 'next'
import { Notice } from '#components/notice.tsx'
import { Page } from '#components/page.tsx'
import { refusals } from '#lib/errors.ts'
import { fillIn } from '#lib/notices/fill-in.ts'
import { type NoticeId, noticeOf } from '#lib/notices/notices.ts'
import { isLocale, type Locale } from '#lib/text.ts'
import { catalogueOf } from '#server/catalogue.ts'
import { portal } from '#server/portal.ts'
import { answerWith } from '#server/status.ts'

export type Props = { params: Promise<{ locale: string; event: string }> }

async function read({ params }: Props) {
  const { locale: asked, event: id } = await params
  const locale: Locale = isLocale(asked) ? asked : 'en'
  return { locale, event: await (await portal()).store.event(id) }
}

export const noticeMetadata =
  (id: NoticeId) =>
  async (props: Props): Promise<Metadata> => {
    const { locale, event } = await read(props)
    if (!event) return { title: refusals['unknown-event'].title[locale] }
    const { title, lead } = noticeOf(id, await catalogueOf(event))
    return {
      title: title[locale],
      description: fillIn(lead, event.content, locale),
    }
  }

/** One page for each kind of small print; unknown events are met before they come here, this is the last resort. */
export async function NoticePage({ id, params }: Props & { id: NoticeId }) {
  const { locale, event } = await read({ params })
  if (!event) {
    answerWith(404)
    return (
      <Page event={null} locale={locale}>
        <h1>{refusals['unknown-event'].title[locale]}</h1>
      </Page>
    )
  }
  return (
    <Page event={event} locale={locale} path={`/${id}`}>
      <Notice notice={noticeOf(id, await catalogueOf(event))} content={event.content} locale={locale} />
    </Page>
  )
}
