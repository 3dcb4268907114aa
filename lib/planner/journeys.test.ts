import { expect, test } from 'vitest'
import { journey } from '#lib/planner/journey.testing.ts'

test('on 10,000 random journeys nothing known is asked, and every service can be had', () => {
  const journeys = Array.from({ length: 10_000 }, (_, at) => journey(at + 1))
  const sum = (of: (one: (typeof journeys)[number]) => number) => journeys.reduce((all, one) => all + of(one), 0)

  console.log(
    [
      `10,000 journeys: ${sum(({ asked }) => asked)} questions asked on ${sum(({ pages }) => pages)} pages`,
      `asked though known: ${sum(({ askedThoughKnown }) => askedThoughKnown.length)}`,
      `services that could not be completed: ${sum(({ notCompleted }) => notCompleted.length)}`,
    ].join('\n'),
  )
  expect(journeys.flatMap(({ askedThoughKnown }) => askedThoughKnown).slice(0, 5)).toEqual([])
  expect(journeys.flatMap(({ notCompleted }) => notCompleted).slice(0, 5)).toEqual([])
  expect(sum(({ asked }) => asked)).toBeGreaterThan(50_000)
}, 300_000)
