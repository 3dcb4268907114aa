import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cheapestCover } from '#lib/planner/cover.ts'

const candidate = (cost: number, ...covers: string[]) => ({ cost, covers: new Set(covers) })

test('one set that covers two things beats two sets that cover one each', () => {
  expect(cheapestCover(['a', 'b'], [candidate(3, 'a'), candidate(3, 'b'), candidate(5, 'a', 'b')])).toEqual([2])
})

test('two cheap sets beat a dear one that covers both', () => {
  expect(cheapestCover(['a', 'b'], [candidate(9, 'a', 'b'), candidate(4, 'a'), candidate(4, 'b')])).toEqual([1, 2])
})

test('of equally cheap choices the first in order wins', () => {
  expect(cheapestCover(['a', 'b'], [candidate(4, 'b'), candidate(4, 'a'), candidate(8, 'a', 'b')])).toEqual([0, 1])
  expect(cheapestCover(['a'], [candidate(2), candidate(4, 'a'), candidate(4, 'a')])).toEqual([1])
})

test('what nobody covers is left out of account', () => {
  expect(cheapestCover(['a', 'z'], [candidate(4, 'a')])).toEqual([0])
})

const letters = ['a', 'b', 'c', 'd', 'e', 'f']

const anyCandidates = fc.array(
  fc.record({ cost: fc.integer({ min: 1, max: 9 }), covers: fc.subarray(letters).map((some) => new Set(some)) }),
  { maxLength: 8 },
)

test('agrees with trying every choice, ties included', () => {
  fc.assert(
    fc.property(fc.subarray(letters), anyCandidates, (elements, candidates) => {
      const coverable = elements.filter((element) => candidates.some(({ covers }) => covers.has(element)))
      const choices = [...Array(2 ** candidates.length).keys()]
        .map((bits) => [...candidates.keys()].filter((index) => bits & (1 << index)))
        .filter((choice) =>
          coverable.every((element) => choice.some((index) => candidates[index]?.covers.has(element))),
        )
      const cost = (choice: number[]) => choice.reduce((sum, index) => sum + (candidates[index]?.cost ?? 0), 0)
      const cheapest = Math.min(...choices.map(cost))
      const [first] = choices
        .filter((choice) => cost(choice) === cheapest)
        .sort((a, b) => a.join().localeCompare(b.join()))

      expect(cheapestCover(elements, candidates)).toEqual(first)
    }),
    { numRuns: 4000 },
  )
})
