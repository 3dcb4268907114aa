import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cheapestByTrying, stillOffered } from '#lib/planner/brute-force.testing.ts'
import { anyCase, today } from '#lib/planner/catalogues.testing.ts'
import { plan } from '#lib/planner/planner.ts'

const idsOf = (questions: readonly { question: { id: string } }[]) =>
  questions.map(({ question }) => question.id).sort()

test('on 10,000 random catalogues the plan is the cheapest of all sets of questions', () => {
  const met = { asked: 0, undecided: 0, optional: 0, dropped: 0, stale: 0 }

  fc.assert(
    fc.property(anyCase, (some) => {
      const planned = plan(some.known, some.chosen, some.catalogue, today)
      const tried = cheapestByTrying(some)

      expect({ seconds: planned.seconds, questions: idsOf(planned.ask) }).toEqual(tried.ask)
      expect(planned.optional.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(tried.optional.seconds)
      expect(idsOf(planned.optional)).toEqual(tried.optional.questions)
      expect(planned.undecided).toBe(tried.undecided)

      met.asked += Number(planned.ask.length > 1)
      met.undecided += Number(planned.undecided)
      met.optional += Number(planned.optional.length > 0)
      met.dropped += Number(stillOffered(some).size < some.known.size)
      met.stale += Number(planned.confirm.length > 0)
    }),
    { numRuns: 10_000 },
  )

  console.log('10,000 catalogues, every set of questions tried:', met)
  for (const [what, times] of Object.entries(met)) expect(times, what).toBeGreaterThan(300)
}, 180_000)
