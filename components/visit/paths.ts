import type { Visit } from '#lib/visitor/visit.ts'

/** A page below my visit: `/en/nutra-expo-2027/visit/details`. */
export const visitPath = ({ event, locale }: Pick<Visit, 'event' | 'locale'>, rest = ''): string =>
  `/${locale}/${event.id}/visit${rest}`

/** A page of the event itself: `/en/nutra-expo-2027/key`. */
export const eventPath = ({ event, locale }: Pick<Visit, 'event' | 'locale'>, rest = ''): string =>
  `/${locale}/${event.id}${rest}`
