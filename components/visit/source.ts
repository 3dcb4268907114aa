import type { Catalogue, Fact } from '#lib/catalogue.ts'
import type { Locale } from '#lib/text.ts'
import { listed, longDate } from '#lib/time/long-date.ts'
import { provenance } from '#lib/visitor/provenance.ts'
import type { VisitTexts } from './texts.ts'

/** Half a year on, a date alone no longer says how old an answer is. */
const longAgo = 6

export type Telling = { catalogue: Catalogue; locale: Locale; timeZone: string; now: Date }

/** What in an answer a value was read from, as closely as we can say it: “the ending of your email address”. */
function reasonFor(t: VisitTexts, point: string, answer: string, { catalogue, locale }: Telling): string[] {
  const key = [`readings.${point}.${answer}`, `reasons.${answer}`].find((one) => t.has(one))
  if (key) return [t(key)]
  const label = catalogue.points.find(({ id }) => id === answer)?.label[locale]
  return label ? [label] : []
}

/** Where a fact comes from and how old it is: “Typed on 21 November 2026”, “From your mobile number”. */
export function sourceSentence(t: VisitTexts, point: string, fact: Fact, telling: Telling): string {
  const { locale, timeZone, now } = telling
  const from = provenance(fact, now)
  if ('reasons' in from) {
    const reasons = from.reasons.flatMap((answer) => reasonFor(t, point, answer, telling))
    return reasons.length > 0 ? t('from.read', { reasons: listed(reasons, locale) }) : t('from.readUnknown')
  }
  if (!('monthsOld' in from)) return t(`from.${from.key}`)
  if (!from.at) return t('from.justTyped')
  const date = longDate(from.at, locale, timeZone)
  return from.monthsOld >= longAgo
    ? t(`from.${from.key}Long`, { date, months: from.monthsOld })
    : t(`from.${from.key}`, { date })
}
