import { headers } from 'next/headers'
import { cache } from 'react'
import type { Locale } from '#lib/text.ts'
import { localeAsked } from '#server/guard/language.ts'
import { type LinkView, linkView } from '#server/links.ts'

/** The link and the language of its page: its own, or the reader's when we do not know it. Read once a request. */
export const viewOf = cache(async (token: string): Promise<{ view: LinkView | null; locale: Locale }> => {
  const view = await linkView(token)
  return { view, locale: view?.locale ?? localeAsked((await headers()).get('accept-language') ?? undefined) }
})
