import type { Locale } from '#lib/text.ts'

const months = 'January February March April May June July August September October November December'.split(' ')

/**
 * The days of a show for its poster: a big figure, and what stands beside it.
 *
 * @param startsOn `2027-05-18`
 * @returns e.g. `{ days: '18–20', under: ['May', '2027'] }`; a show over two months says `5.30–6.1`
 */
export function whenParts(startsOn: string, endsOn: string, locale: Locale): { days: string; under: string[] } {
  const [year, startMonth, startDay] = startsOn.split('-').map(Number) as [number, number, number]
  const [, endMonth, endDay] = endsOn.split('-').map(Number) as [number, number, number]
  const chinese = locale !== 'en'

  if (startMonth !== endMonth) {
    const days = chinese ? `${startMonth}.${startDay}–${endMonth}.${endDay}` : `${startDay}–${endDay}`
    const named = `${months[startMonth - 1]} – ${months[endMonth - 1]}`
    return { days, under: chinese ? [`${year} 年`] : [named, `${year}`] }
  }
  const days = startDay === endDay ? `${startDay}` : `${startDay}–${endDay}`
  return { days, under: chinese ? [`${year} 年`, `${startMonth} 月`] : [months[startMonth - 1] ?? '', `${year}`] }
}
