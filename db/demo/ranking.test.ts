import { expect, test } from 'vitest'
import { defaultCatalogue } from '#lib/catalogue/default.ts'
import type { Fact, Value } from '#lib/catalogue.ts'
import { close } from '#lib/derive/derive.ts'
import { isLevel, type Match, matching } from '#lib/matching/matching.ts'
import { exhibitors } from './exhibitors.ts'
import { random } from './random.ts'

const told = [
  'interests',
  'matchingGoals',
  'application',
  'requiredCertificates',
  'sourcingRegions',
  'buyingTimeFrame',
] as const

const fields = defaultCatalogue.questions.flatMap((question) => question.fields)
const dice = random(2027)

/** Somebody who ticks one to three options of each question, "anywhere" and "none" not among them. */
function somebody(): Record<string, Value> {
  const answer = (point: string): [string, Value] => {
    const field = fields.find(({ id }) => id === point)
    const options = (field?.options ?? []).map(({ id }) => id).filter((id) => !['any', 'none', 'no-plan'].includes(id))
    return [point, field?.kind === 'radio' ? dice.pick(options) : dice.some(options, dice.between(1, 3))]
  }
  return Object.fromEntries(told.map(answer))
}

function ranked(answers: Readonly<Record<string, Value>>, count: number): Match[] {
  const facts = told.slice(0, count).map((point): [string, Fact] => {
    return [point, { value: answers[point] ?? null, source: 'asked', confidence: 1 }]
  })
  return matching(close(new Map(facts), defaultCatalogue), exhibitors, defaultCatalogue.products)
}

/** 1 above, -1 below, 0 level; whoever is not listed stands below all that are. */
function standing(matches: readonly Match[], a: string, b: string): number {
  const [one, other] = [a, b].map((id) => matches.find(({ exhibitor }) => exhibitor.id === id))
  if (!one || !other) return Number(one !== undefined) - Number(other !== undefined)
  return isLevel(one, other) ? 0 : Math.sign(matches.indexOf(other) - matches.indexOf(one))
}

/** The share of pairs that stand as all answers would have them; level counts half. */
function agreement(matches: readonly Match[], full: readonly Match[]): number {
  const ids = full.map(({ exhibitor }) => exhibitor.id)
  const pairs = ids.flatMap((a, at) => ids.slice(at + 1).map((b) => [standing(full, a, b), standing(matches, a, b)]))
  const apart = pairs.filter(([truth]) => truth !== 0)
  const right = apart.map(([truth, said]) => (said === truth ? 1 : said === 0 ? 0.5 : 0))
  return right.reduce<number>((sum, one) => sum + one, 0) / Math.max(1, right.length)
}

test('each answer brings the list of the demo nearer to the one that all answers give', () => {
  const people = Array.from({ length: 120 }, somebody)
  const means = told.map((_, at) => {
    const each = people.map((answers) => agreement(ranked(answers, at + 1), ranked(answers, told.length)))
    return each.reduce((sum, one) => sum + one, 0) / each.length
  })

  console.log(
    `agreement with the full order: ${told.map((point, at) => `+${point} ${means[at]?.toFixed(3)}`).join(', ')}`,
  )
  expect(means).toEqual([...means].sort((a, b) => a - b))
  expect(means.at(-1)).toBe(1)
})
