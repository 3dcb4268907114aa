import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Value } from '#lib/catalogue.ts'
import { anyAnswers, anyExhibitors, knownOf, tree } from './matching.testing.ts'
import { isLevel, type Match, matching } from './matching.ts'
import type { Exhibitor, Reason } from './reasons.ts'
import { regionOf } from './regions.ts'
import { sharper } from './sharpen.ts'

type Answers = Readonly<Record<string, Value>>

const runs = { numRuns: 2000 }

/** How well an exhibitor meets each single wish of somebody, worked out anew from the two records. */
function met({ products, profile, hall }: Exhibitor, answers: Answers): number[] {
  const list = (point: string) => (answers[point] ?? []) as readonly string[]
  const wishes = (point: string, none: string) => (list(point).includes(none) ? [] : list(point))
  const groups = tree.filter(({ id }) => list('interests').includes(id))
  const covered = (product: string) => groups.some(({ id }) => product.startsWith(`${id}.`))
  const chosen = list('interests').filter((id) => id.includes('.') && !covered(id))
  const has = (all: readonly string[] | undefined, one: string) => Number(all?.includes(one) ?? false)
  return [
    ...chosen.map((product) => has(products, product)),
    ...groups.map(({ items }) => Number(items.some(({ id }) => products.includes(id)))),
    ...tree
      .filter(({ id }) => !groups.some((group) => group.id === id))
      .filter(({ items }) => items.some(({ id }) => chosen.includes(id)))
      .map(({ items }) => Number(items.some(({ id }) => products.includes(id) && !chosen.includes(id)))),
    ...list('matchingGoals').map((goal) => has(profile?.goals, goal)),
    ...list('application').map((application) => has(profile?.applications, application)),
    ...wishes('requiredCertificates', 'none').map((certificate) => has(profile?.certificates, certificate)),
    Number(wishes('sourcingRegions', 'any').includes(regionOf(profile?.country) ?? '')),
    Number(answers.buyingStage === 'active' && ['buy', 'oem'].some((goal) => profile?.goals?.includes(goal))),
    has(list('halls'), hall),
  ]
}

/** Truly better: meets every wish at least as well, and one better. */
const isBetter = (a: readonly number[], b: readonly number[]) =>
  a.every((level, wish) => level >= (b[wish] ?? 0)) && a.some((level, wish) => level > (b[wish] ?? 0))

/** All that somebody would tell, an order in which it is told, and who exhibits. */
const anyTelling = fc.record({ truth: anyAnswers, exhibitors: anyExhibitors }).chain(({ truth, exhibitors }) =>
  fc.record({
    truth: fc.constant(truth as Answers),
    exhibitors: fc.constant(exhibitors),
    told: fc.shuffledSubarray(Object.keys(truth), { minLength: 7 }),
  }),
)

const pick = (truth: Answers, told: readonly string[]) =>
  Object.fromEntries(told.map((point) => [point, truth[point] as Value]))

const ranked = (truth: Answers, told: readonly string[], exhibitors: readonly Exhibitor[]) =>
  matching(knownOf(pick(truth, told)), exhibitors, tree)

/** Whether one stands above another by what was told, not only by its stand; whoever is listed stands above whoever is not. */
function isAbove(matches: readonly Match[], a: Exhibitor, b: Exhibitor): boolean {
  const [one, other] = [a, b].map(({ id }) => matches.find(({ exhibitor }) => exhibitor.id === id))
  if (!one || !other) return one !== undefined
  return !isLevel(one, other) && matches.indexOf(one) < matches.indexOf(other)
}

test('no answer ever puts a truly better exhibitor below a worse one, and told apart they stay so', () => {
  fc.assert(
    fc.property(anyTelling, ({ truth, told, exhibitors }) => {
      for (const a of exhibitors)
        for (const b of exhibitors) {
          if (!isBetter(met(a, truth), met(b, truth))) continue
          let apart = false
          for (let answers = 0; answers <= told.length; answers++) {
            const matches = ranked(truth, told.slice(0, answers), exhibitors)
            expect(isAbove(matches, b, a)).toBe(false)
            const above = isAbove(matches, a, b)
            expect(apart && !above).toBe(false)
            apart = above
          }
        }
    }),
    { numRuns: 500 },
  )
})

test('with everything told, the truly better of two that are listed stands above', () => {
  fc.assert(
    fc.property(anyAnswers, anyExhibitors, (truth, exhibitors) => {
      const matches = ranked(truth, Object.keys(truth), exhibitors)
      for (const a of matches)
        for (const b of matches)
          if (isBetter(met(a.exhibitor, truth), met(b.exhibitor, truth)))
            expect(isAbove(matches, a.exhibitor, b.exhibitor)).toBe(true)
    }),
    runs,
  )
})

/** What each kind of reason claims, checked against the two records and nothing else. */
function holds({ kind, theirs, mine }: Reason, { products, profile, hall }: Exhibitor, answers: Answers): boolean {
  const told = (point: string) => mine.every((one) => [answers[point] ?? []].flat().includes(one))
  const every = (all: readonly string[] | undefined) => theirs.every((one) => all?.includes(one))
  const groupOf = (product: string | undefined) => product?.split('.')[0]
  const same = theirs.join() === mine.join()
  switch (kind) {
    case 'product':
      return same && told('interests') && every(products)
    case 'group':
      return told('interests') && every(products) && theirs.every((one) => groupOf(one) === mine[0])
    case 'near':
      return (
        told('interests') &&
        every(products) &&
        theirs.every((one) => !mine.includes(one) && groupOf(one) === groupOf(mine[0]))
      )
    case 'partner':
    case 'supplier':
      return same && told('matchingGoals') && every(profile?.goals) && (kind === 'supplier') === mine.includes('buy')
    case 'region':
      return told('sourcingRegions') && theirs[0] === profile?.country && mine[0] === regionOf(theirs[0])
    case 'application':
      return same && told('application') && every(profile?.applications)
    case 'certificate':
      return same && told('requiredCertificates') && every(profile?.certificates)
    case 'missing':
      return told('requiredCertificates') && !mine.some((one) => profile?.certificates?.includes(one))
    case 'stage':
      return told('buyingStage') && every(profile?.goals) && theirs.every((one) => ['buy', 'oem'].includes(one))
    case 'hall':
      return same && told('halls') && theirs[0] === hall
  }
}

test('every reason is true of both records, nobody is listed without one, and weights add up', () => {
  fc.assert(
    fc.property(anyAnswers, anyExhibitors, (answers, exhibitors) => {
      for (const { exhibitor, reasons, weight } of matching(knownOf(answers), exhibitors, tree)) {
        for (const reason of reasons) expect([reason, holds(reason, exhibitor, answers)]).toEqual([reason, true])
        expect(reasons.some(({ weight: adds, kind }) => adds > 0 && kind !== 'hall')).toBe(true)
        expect(weight).toBe(reasons.reduce((sum, reason) => sum + reason.weight, 0))
      }
    }),
    runs,
  )
})

test('the order does not depend on the order exhibitors come in', () => {
  fc.assert(
    fc.property(anyAnswers, anyExhibitors, (answers, exhibitors) => {
      const ids = (all: readonly Exhibitor[]) =>
        matching(knownOf(answers), all, tree).map((match) => match.exhibitor.id)
      expect(ids([...exhibitors].reverse())).toEqual(ids(exhibitors))
    }),
    runs,
  )
})

/** Each single choice that may be told on a point. */
const choices: Readonly<Record<string, readonly string[]>> = {
  application: ['sports', 'dairy'],
  matchingGoals: ['buy', 'oem', 'research'],
  requiredCertificates: ['gmp', 'halal'],
  sourcingRegions: ['cn', 'europe', 'n-america'],
}

test('the answer we ask for really sorts some of those that are level', () => {
  fc.assert(
    fc.property(fc.subarray(['protein', 'protein.pea', 'biotics.fibre']), anyExhibitors, (interests, exhibitors) => {
      const known = knownOf({ interests })
      const before = matching(known, exhibitors, tree)
      const asked = sharper(before, known, Object.keys(choices))
      if (!asked) return
      const sorts = (choices[asked.point] ?? []).some((choice) => {
        const after = matching(knownOf({ interests, [asked.point]: [choice] }), exhibitors, tree)
        const now = (match: Match) => after.find(({ exhibitor }) => exhibitor.id === match.exhibitor.id)
        return before.some((a) => before.some((b) => isLevel(a, b) && !isLevel(now(a) ?? a, now(b) ?? b)))
      })
      expect([asked, sorts]).toEqual([asked, true])
      expect(asked.level).toBeGreaterThan(1)
      expect(asked.level).toBeLessThanOrEqual(before.length)
    }),
    runs,
  )
})
