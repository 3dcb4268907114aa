import { expect, test } from 'vitest'
import { type Counted, figures, funnel, groups, perDay } from '#lib/desk/figures.ts'

const shanghai = { id: 'show', timeZone: 'Asia/Shanghai', endsOn: '2027-05-20' }

test('a person counts at every step before the furthest one', () => {
  const rows = funnel([
    { group: 'search', furthest: 'landed', count: 6 },
    { group: 'search', furthest: 'proved', count: 3 },
    { group: 'sms', furthest: 'taken', count: 1 },
  ])

  expect(rows.map(({ step, count }) => [step, count])).toEqual([
    ['landed', 10],
    ['started', 4],
    ['registered', 4],
    ['proved', 4],
    ['opened', 1],
    ['taken', 1],
  ])
  expect(rows[1]).toEqual({ step: 'started', count: 4, ofPrevious: 0.4, ofFirst: 0.4, medianSeconds: null })
  expect(rows[4]).toEqual({ step: 'opened', count: 1, ofPrevious: 0.25, ofFirst: 0.1, medianSeconds: null })
})

test('nothing is divided by nothing', () => {
  expect(funnel([])).toEqual(
    ['landed', 'started', 'registered', 'proved', 'opened', 'taken'].map((step) => ({
      step,
      count: 0,
      ofPrevious: null,
      ofFirst: null,
      medianSeconds: null,
    })),
  )
})

test('a step says the middle time of those who took any', () => {
  const rows = funnel(
    [{ group: '', furthest: 'registered', count: 3 }],
    [
      { step: 'started', seconds: 5, n: 2 },
      { step: 'registered', seconds: 30, n: 2 },
      { step: 'registered', seconds: 90, n: 1 },
      { step: 'registered', seconds: 300, n: 2 },
    ],
  )

  expect(rows.map(({ medianSeconds }) => medianSeconds)).toEqual([null, 5, 90, null, null, null])
})

test('days without a registration are shown', () => {
  const counted = [
    { on: '2026-12-04', registrations: 4 },
    { on: '2026-12-01', registrations: 2 },
    { on: '2026-12-02', registrations: 1 },
  ]

  expect(perDay(counted, '2026-12-05')).toEqual([
    { on: '2026-12-01', registrations: 2 },
    { on: '2026-12-02', registrations: 1 },
    { on: '2026-12-03', registrations: 0 },
    { on: '2026-12-04', registrations: 4 },
    { on: '2026-12-05', registrations: 0 },
  ])
})

test('the days stop at the last day of the event', () => {
  const counted: Counted = {
    reach: [{ group: 'direct', furthest: 'registered', count: 1 }],
    days: [{ on: '2027-05-19', registrations: 1 }],
    took: [],
    rows: { registrations: 1, questions: 3, dataPoints: 11 },
  }

  const { days } = figures(shanghai, counted, new Date('2027-08-01T00:00:00Z'))

  expect(days.map(({ on }) => on)).toEqual(['2027-05-19', '2027-05-20'])
})

test('channels stand in the order of what they brought', () => {
  const reach = [
    { group: 'sms', furthest: 'landed', count: 50 },
    { group: 'search', furthest: 'registered', count: 2 },
    { group: 'direct', furthest: 'proved', count: 3 },
  ] as const

  expect(groups(reach).map(({ group }) => group)).toEqual(['direct', 'search', 'sms'])
})
