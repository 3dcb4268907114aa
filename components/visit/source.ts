import type { Catalogue, Fact } from '#lib/catalogue.ts'
import type { Locale } from '#lib/text.ts'
import { listed, longDate } from '#lib/time/long-date.ts'
import { provenance } from '#lib/visitor/provenance.ts'
import type { VisitTexts } from './texts.ts'

/** Half a year on, a date alone no longer says how old an answer is. */
const longAgo = 6

export type Telling = { catalogue: Catalogue; locale: Locale; timeZone: string; now: Date }

/** Where a fact comes from and how old it is: “Typed on 21 November 2026”, “From your mobile number”. */
export function sourceSentence(t: VisitTexts, fact: Fact, { catalogue, locale, timeZone, now }: Telling): string {
  const from = provenance(fact, now)
  if ('reasons' in from) {
    const reasons = from.reasons.flatMap((point) => {
      if (t.has(`reasons.${point}`)) return [t(`reasons.${point}`)]
      const label = catalogue.points.find(({ id }) => id === point)?.label[locale]
      return label ? [label] : []
    })
    return reasons.length > 0 ? t('from.read', { reasons: listed(reasons, locale) }) : t('from.readUnknown')
  }
  if (!('monthsOld' in from)) return t(`from.${from.key}`)
  if (!from.at) return t('from.justTyped')
  const date = longDate(from.at, locale, timeZone)
  return from.monthsOld >= longAgo
    ? t(`from.${from.key}Long`, { date, months: from.monthsOld })
    : t(`from.${from.key}`, { date })
}
