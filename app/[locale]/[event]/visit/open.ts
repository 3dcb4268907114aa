import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { type VisitTexts, visitTexts } from '#components/visit/texts.ts'
import { type MyExhibitors, myExhibitors } from '#lib/matching/my-exhibitors.ts'
import { isLocale } from '#lib/text.ts'
import { inWechat } from '#lib/visitor/arrival.ts'
import { type Visit, visitOf } from '#lib/visitor/visit.ts'
import { type Visitor, visitorOf } from '#lib/visitor/visitor.ts'
import { visitor } from '#server/auth.ts'
import { portal } from '#server/portal.ts'

type Opened = { visitor: Visitor; visit: Visit; t: VisitTexts; now: Date; wechat: boolean }

/** The visit of this browser's session at this event; without one the way leads to the key. */
export async function openVisit(params: Promise<{ locale: string; event: string }>): Promise<Opened> {
  const { locale, event } = await params
  return opened(locale, event)
}

/** Read once a request: the title needs it too. */
const opened = cache(async (locale: string, event: string): Promise<Opened> => {
  const session = await visitor()
  const from = await portal()
  const who = session?.eventId === event ? await visitorOf(from, session) : null
  if (!who) redirect(`/${locale}/${event}/key`)
  const visit = await visitOf(from, who)
  const agent = (await headers()).get('user-agent') ?? ''
  return {
    visitor: who,
    visit: { ...visit, locale: isLocale(locale) ? locale : visit.locale },
    t: await visitTexts(),
    now: from.now(),
    wechat: inWechat(agent),
  }
})

/** How many free talks there are to choose from. */
export const freeTalks = async (eventId: string): Promise<number> =>
  (await (await portal()).store.talks(eventId)).filter(({ paid }) => !paid).length

/** The exhibitors of the event, as somebody's answers and marks sort them. */
export async function exhibitorsOf({ event, known, catalogue, registration }: Visit): Promise<MyExhibitors> {
  const { store } = await portal()
  const marks = registration ? await store.marks(registration.id) : []
  return myExhibitors(known, catalogue, await store.exhibitors(event.id), marks)
}

/** One value of a query: the first, when it stands there twice. */
export const one = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value

/** A page's title; it says so first when a form came back. */
export async function titled(title: string, again: string | string[] | undefined): Promise<{ title: string }> {
  return { title: again ? `${(await getTranslations('form'))('errorPrefix')}${title}` : title }
}
