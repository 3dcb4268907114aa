import { expect, test } from 'vitest'
import { nutraExpo2027 } from '#db/demo/nutra-expo-2027.ts'
import { talks } from '#db/demo/talks.ts'
import { type Locale, locales } from '#lib/text.ts'
import type { About } from './about.ts'
import { letterText } from './letter-text.ts'
import { writeLetter } from './write-letter.ts'

const [first] = talks.map(({ capacity: _, ...talk }) => ({ ...talk, eventId: nutraExpo2027.id }))
const until = new Date('2026-12-02T02:00:00Z')

const about = (locale: Locale, offer: About['offer']): About => ({
  locale,
  event: nutraExpo2027.content,
  timeZone: 'Asia/Shanghai',
  landing: `https://visit.example/${locale}/nutra-expo-2027`,
  name: '李伟',
  number: 'NE27-000001',
  key: '',
  link: 'https://visit.example/l/token',
  linkExpiresAt: null,
  proved: true,
  cancelled: false,
  document: undefined,
  typed: null,
  offer,
})

test.each(locales)(
  '%s: an offer says what it is, when and where, and until when in the zone of the event',
  (locale) => {
    if (!first) throw new Error('no talk')
    const letter = writeLetter('place-offered', about(locale, { title: first.title, talk: first, until }))
    const text = letterText(letter)

    expect(letter.subject).toContain(first.title[locale])
    for (const part of [first.speaker[locale], '10:00–10:45', '10:00 (Asia/Shanghai)', 'https://visit.example/l/token'])
      expect(text).toContain(part)
    expect(text).not.toMatch(/\{\w+\}|undefined|null/)
  },
)

test('a service has no hour and no hall; an offer that is past says nothing of either', () => {
  const title = { en: 'Business matching', 'zh-CN': '商贸配对', 'zh-TW': '商機媒合' }
  const text = letterText(writeLetter('place-offered', about('en', { title, talk: null, until })))
  expect(text).toContain('Service: Business matching')
  expect(text).not.toContain('When')

  const past = letterText(writeLetter('place-offered', about('en', null)))
  expect(past).not.toContain('Kept until')
})
