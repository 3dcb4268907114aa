import type { Locale } from '#lib/text.ts'

export type ConsentRow = {
  id: string
  registrationId: string
  purpose: string
  given: boolean
  wording: number
  locale: Locale
  source: string
  at: Date
}
