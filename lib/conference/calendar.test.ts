import { convertIcsCalendar } from 'ts-ics'
import { expect, test } from 'vitest'
import { nutraExpo2027 } from '#db/demo/nutra-expo-2027.ts'
import { talks as demoTalks } from '#db/demo/talks.ts'
import { type CalendarIn, eventCalendar, talkCalendar } from '#lib/conference/calendar.ts'
import type { EventRow, TalkRow } from '#lib/ports.ts'
import { locales } from '#lib/text.ts'

const event: EventRow = nutraExpo2027
const talks = demoTalks.map(({ capacity: _, ...talk }): TalkRow => ({ ...talk, eventId: event.id }))
const [first] = talks as [TalkRow]
const said = (change: Partial<CalendarIn> = {}): CalendarIn => ({
  locale: 'en',
  now: new Date('2026-12-01T02:00:00Z'),
  publicUrl: 'https://visit.nutra-expo.example',
  ...change,
})
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n')

test('a talk is its title, speaker, hall and instants', () => {
  const lines = unfolded(talkCalendar(event, [first], said()))

  expect(lines).toEqual(
    expect.arrayContaining([
      'UID:nutra-expo-2027-s01@visit.nutra-expo.example',
      'DTSTAMP:20261201T020000Z',
      'DTSTART:20270518T020000Z',
      'DTEND:20270518T024500Z',
      'SUMMARY:Health food filing in 2027: what changed',
    ]),
  )
  expect(lines.find((line) => line.startsWith('DESCRIPTION:'))).toContain('Lin Ruoyu\\, regulatory lead\\n')
  expect(lines.find((line) => line.startsWith('LOCATION:'))).toContain('Hall 4')
})

test('where clocks are changed, each talk has the offset of its day', () => {
  const berlin = { ...event, timeZone: 'Europe/Berlin' }
  const winter = { ...first, id: 'w', on: '2027-03-27' }
  const summer = { ...first, id: 's', on: '2027-03-29' }

  const lines = unfolded(talkCalendar(berlin, [winter, summer], said()))

  expect(lines.filter((line) => line.startsWith('DTSTART'))).toEqual([
    'DTSTART:20270327T090000Z',
    'DTSTART:20270329T080000Z',
  ])
})

test('the identity of a talk is the same in every language and at any time', () => {
  const uids = locales.flatMap((locale) =>
    ['2026-12-01T02:00:00Z', '2027-05-01T00:00:00Z'].map((at) =>
      unfolded(talkCalendar(event, [first], said({ locale, now: new Date(at) }))).find((line) =>
        line.startsWith('UID:'),
      ),
    ),
  )

  expect(new Set(uids).size).toBe(1)
})

test.each(locales)('%s: no line is longer than 75 bytes, and nothing is lost by folding', (locale) => {
  const long = { ...first, title: { ...first.title, [locale]: `${'名額已滿，'.repeat(60)}; a, b\\c\nd 😀` } }
  const text = talkCalendar(event, [long, ...talks], said({ locale }))

  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
  const read = convertIcsCalendar(undefined, text)
  expect(read.events).toHaveLength(talks.length + 1)
  expect(read.events?.[0]?.summary).toBe(long.title[locale])
  expect(read.events?.[1]?.summary).toBe(first.title[locale])
})

test('the event is whole days, the last one included', () => {
  const lines = unfolded(eventCalendar(event, said({ locale: 'zh-CN' })))

  expect(lines).toContain('DTSTART;VALUE=DATE:20270518')
  expect(lines).toContain('DTEND;VALUE=DATE:20270521')
  expect(lines.some((line) => line.startsWith('SUMMARY:') && line.includes(event.content.name['zh-CN']))).toBe(true)
})
