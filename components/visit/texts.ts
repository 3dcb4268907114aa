import { getTranslations } from 'next-intl/server'

/** The words of these pages, in the page's language. Server only: nothing of them reaches a browser as data. */
export const visitTexts = () => getTranslations('visit')

export type VisitTexts = Awaited<ReturnType<typeof visitTexts>>
