import { expect, test } from 'vitest'
import { exhibitor, knownOf, tree } from './matching.testing.ts'
import { matching } from './matching.ts'

const pea = exhibitor('pea', ['protein.pea', 'protein.novel'], { stand: '1D15' })
const both = exhibitor('both', ['protein.pea', 'biotics.probiotic'], { hall: 'hall-2', stand: '2A01' })
const whey = exhibitor('whey', ['protein.whey'], { stand: '1C21' })
const oil = exhibitor('oil', ['lipid.algal'], { hall: 'hall-2', stand: '2C05' })

const order = (answers: Parameters<typeof knownOf>[0], exhibitors: Parameters<typeof matching>[1]) =>
  matching(knownOf(answers), exhibitors, tree).map((match) => match.exhibitor.id)

const said = (answers: Parameters<typeof knownOf>[0], one: typeof pea) =>
  matching(knownOf(answers), [one], tree)[0]?.reasons.map(({ kind, theirs, mine }) => ({ kind, theirs, mine }))

test('puts whoever shows most of what was chosen first', () => {
  expect(order({ interests: ['protein.pea', 'biotics.probiotic'] }, [pea, both])).toEqual(['both', 'pea'])
})

test('gives the reason: what was chosen, and what lies beside it', () => {
  expect(said({ interests: ['protein.pea'] }, pea)).toEqual([
    { kind: 'product', theirs: ['protein.pea'], mine: ['protein.pea'] },
    { kind: 'near', theirs: ['protein.novel'], mine: ['protein.pea'] },
  ])
})

test('a group chosen as a whole is one wish, met by anything in it', () => {
  expect(said({ interests: ['protein', 'protein.pea'] }, pea)).toEqual([
    { kind: 'group', theirs: ['protein.pea', 'protein.novel'], mine: ['protein'] },
  ])
  expect(order({ interests: ['protein'] }, [pea, whey, oil])).toEqual(['whey', 'pea'])
})

test('what is only close stands behind all that fits, whatever else speaks for it', () => {
  const praised = { ...whey, profile: { goals: ['research'], applications: ['sports'], certificates: ['gmp'] } }
  const answers = {
    interests: ['protein.pea'],
    matchingGoals: ['research'],
    application: ['sports'],
    requiredCertificates: ['gmp'],
  }

  expect(matching(knownOf(answers), [praised, pea], tree).map(({ fits }) => fits)).toEqual([true, false])
})

test('a hall, a region or a certificate in common is no reason by itself', () => {
  const near = { ...oil, hall: 'hall-1', profile: { country: 'CN', certificates: ['gmp'], goals: ['buy'] } }
  const answers = {
    interests: ['biotics.fibre'],
    halls: ['hall-1'],
    sourcingRegions: ['cn'],
    requiredCertificates: ['gmp'],
    matchingGoals: ['buy'],
  }

  expect(order(answers, [near])).toEqual([])
})

test('one of those to be met is listed without a product in common', () => {
  const lab = exhibitor('lab', ['lipid.algal'], { profile: { goals: ['research'] } })

  expect(said({ interests: ['protein.pea'], matchingGoals: ['research'] }, lab)).toEqual([
    { kind: 'partner', theirs: ['research'], mine: ['research'] },
  ])
})

test('a certificate that must be held and is not is said, and costs more than a product brings', () => {
  const holds = { ...pea, id: 'holds', profile: { certificates: ['halal'] } }
  const answers = { interests: ['protein.pea', 'biotics.probiotic'], requiredCertificates: ['halal'] }

  expect(order(answers, [both, holds])).toEqual(['holds', 'both'])
  expect(said(answers, both)).toContainEqual({ kind: 'missing', theirs: [], mine: ['halal'] })
})

test('anywhere and none in particular ask for nothing', () => {
  const answers = {
    interests: ['protein.pea'],
    sourcingRegions: ['any', 'cn'],
    requiredCertificates: ['none'],
  }

  expect(said(answers, { ...pea, profile: { country: 'CN' } })?.map(({ kind }) => kind)).toEqual(['product', 'near'])
})

test('comes from where suppliers should come from', () => {
  const answers = { interests: ['protein.pea'], sourcingRegions: ['europe', 'cn'] }

  expect(said(answers, { ...pea, profile: { country: 'DE' } })).toContainEqual({
    kind: 'region',
    theirs: ['DE'],
    mine: ['europe'],
  })
})

test('a planned purchase speaks for those that supply', () => {
  const answers = { interests: ['protein.pea'], buyingStage: 'active' }

  expect(said(answers, { ...pea, profile: { goals: ['research', 'oem'] } })).toContainEqual({
    kind: 'stage',
    theirs: ['oem'],
    mine: ['active'],
  })
})

test('orders equals by their stand', () => {
  const other = { ...pea, id: 'other', stand: '1A01' }

  expect(order({ interests: ['protein.pea'] }, [pea, other])).toEqual(['other', 'pea'])
})

test('nothing told, nothing suggested', () => {
  expect(order({}, [pea, both, whey, oil])).toEqual([])
})
