import { locale as rootLocale } from 'next/root-params'
import { getRequestConfig } from 'next-intl/server'
import { isLocale, type Locale } from '#lib/text.ts'

/** Interface text of one language. What the visitor's own pages say has a file of its own. */
async function messagesIn(locale: Locale) {
  const [pages, visit] = await Promise.all([import(`./${locale}.json`), import(`./visit.${locale}.json`)])
  return { ...pages.default, visit: visit.default }
}

export default getRequestConfig(async (asked) => {
  // Route handlers and the organiser's desk stand outside `[locale]` and pass the language themselves; the page of an
  // emailed link sets it for its request. In this order: only to look at `requestLocale` makes a page dynamic.
  const found = asked.locale ?? (await rootLocale()) ?? (await asked.requestLocale)
  const locale = isLocale(found) ? found : 'en'
  return { locale, timeZone: 'Asia/Shanghai', messages: await messagesIn(locale) }
})
