import type { Service } from '#lib/catalogue.ts'
import type { Locale } from '#lib/text.ts'
import type { VisitTexts } from './texts.ts'

type Word = 'means' | 'take' | 'taken'

/** What we say about a service at a moment; a service without words of its own gets plain ones with its name. */
export function serviceWord(
  t: VisitTexts,
  service: Service,
  locale: Locale,
  word: Word,
  values: Record<string, string | number> = {},
): string {
  const key = `services.${service.id}.${word}`
  return t(t.has(key) ? key : `services.other.${word}`, { service: service.label[locale], ...values })
}
