import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Catalogue, Fact, Known, Service } from '#lib/catalogue.ts'
import { stillOffered } from '#lib/planner/brute-force.testing.ts'
import { indexOf } from '#lib/planner/catalogue-index.ts'
import { anyCase, floorOf, today } from '#lib/planner/catalogues.testing.ts'
import { judge } from '#lib/planner/conditions.ts'
import { hasValue, standing } from '#lib/planner/knowledge.ts'
import { type Plan, plan } from '#lib/planner/planner.ts'

/** What is known once a plan is answered and confirmed: each control, and what its question always yields. */
function answered(known: Known, { ask, confirm }: Plan, say: (point: string) => string): Known {
  const facts = new Map(known)
  const asked = (point: string): Fact => ({
    value: say(point),
    source: 'asked',
    confidence: 1,
    at: new Date('2026-11-21'),
  })
  for (const { question, fields, required } of ask) {
    for (const { id } of fields) if (required.includes(id)) facts.set(id, asked(id))
    for (const { point, confidence } of question.always) {
      const before = facts.get(point)
      const isOpen = !before || (before.source === 'derived' && before.confidence < confidence)
      if (isOpen) facts.set(point, { value: say(point), source: 'derived', confidence })
    }
  }
  for (const id of confirm) {
    const at = new Date('2026-11-21')
    facts.set(id, { ...(facts.get(id) as Fact), source: 'confirmed', confidence: 1, at })
  }
  return facts
}

test('nothing known is ever asked', () => {
  fc.assert(
    fc.property(anyCase, (some) => {
      const { catalogue, chosen } = some
      const { ask, optional } = plan(some.known, chosen, catalogue, today)
      const known = stillOffered(some)

      const { verdict } = judge(known, catalogue, 'open')
      for (const { question } of ask) expect(verdict(question.askIf), question.id).toBe('true')
      for (const { question, fields } of ask)
        for (const { id } of fields) {
          const fact = known.get(id)
          // A skipped want is no answer: a need may bring it up again.
          expect(hasValue(fact) && fact.confidence >= 0.5, `${question.id} asks ${id}`).toBe(false)
        }
      for (const { fields } of optional)
        for (const { id } of fields) expect(known.get(id)?.confidence ?? 0).toBeLessThan(0.5)
      expect(new Set([...ask, ...optional].map(({ question }) => question.id)).size).toBe(ask.length + optional.length)
    }),
    { numRuns: 1000 },
  )
})

test('every planned question covers a need or decides one: without it the cover breaks', () => {
  fc.assert(
    fc.property(anyCase, (some) => {
      const { catalogue, chosen } = some
      const { ask, seconds } = plan(some.known, chosen, catalogue, today)
      const known = stillOffered(some)

      for (const { question } of ask) {
        const others = ask.filter((one) => one.question !== question)
        const without = covered(others, known, chosen, catalogue)
        const withIt = covered(ask, known, chosen, catalogue)
        expect(without.size, question.id).toBeLessThan(withIt.size)
      }
      expect(seconds).toBe(ask.reduce((sum, one) => sum + one.seconds, 0))
    }),
    { numRuns: 1000 },
  )
})

const isAsked = (id: string, { questions }: Catalogue) =>
  questions.some(({ fields }) => fields.some((field) => field.id === id))

/** The missing needs, and what decides about them, that these questions yield surely enough. */
function covered(questions: Plan['ask'], known: Known, chosen: readonly Service[], catalogue: Catalogue): Set<string> {
  const { applies, deciding } = judge(known, catalogue, 'open')
  const needs = chosen
    .flatMap((service) => service.needs)
    .filter((id) => {
      const stands = standing(known.get(id), floorOf(id, chosen))
      // What no question asks cannot be confirmed: only a surer yield helps.
      return stands === 'missing' || (stands === 'unsure' && !isAsked(id, catalogue))
    })
  const floors = new Map<string, number>()
  const walk = (id: string, floor: number) => {
    if (applies(id) === 'true') floors.set(id, Math.max(floor, floors.get(id) ?? 0))
    if (applies(id) === 'undecided')
      for (const { askIf } of indexOf(catalogue).askers.get(id) ?? [])
        for (const decider of deciding(askIf)) walk(decider, 0.5)
  }
  for (const need of needs) walk(need, floorOf(need, chosen))
  return new Set(
    questions.flatMap(({ question, fields }) => [
      ...fields.map(({ id }) => id).filter((id) => floors.has(id)),
      ...question.always
        .filter(({ point, confidence }) => confidence >= (floors.get(point) ?? 2) && known.get(point)?.value !== null)
        .map(({ point }) => point),
    ]),
  )
}

test('answering the plan always gives the service', () => {
  fc.assert(
    fc.property(anyCase, fc.infiniteStream(fc.constantFrom('yes', 'no')), ({ catalogue, chosen, known }, stream) => {
      let facts = known
      // Each round decides at least one more question, so there are no more rounds than questions.
      for (let round = 0; round <= catalogue.questions.length; round++) {
        const planned = plan(facts, chosen, catalogue, today)
        if (planned.ask.length === 0 && planned.blocking.length === 0) {
          const settled = stillOffered({ catalogue, chosen, known: facts })
          // These catalogues are not checked: what is only ever derived may be yielded by nobody.
          for (const need of chosen.flatMap(({ needs }) => needs.filter((id) => isAsked(id, catalogue)))) {
            const { applies } = judge(settled, catalogue, 'open')
            if (applies(need) !== 'false') expect(standing(settled.get(need), floorOf(need, chosen)), need).toBe('met')
          }
          return
        }
        facts = answered(facts, planned, () => stream.next().value as string)
      }
      expect.fail('more rounds than questions')
    }),
    { numRuns: 1000 },
  )
})
