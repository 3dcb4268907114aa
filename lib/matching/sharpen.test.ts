import { expect, test } from 'vitest'
import { exhibitor, knownOf, tree } from './matching.testing.ts'
import { matching } from './matching.ts'
import { sharper } from './sharpen.ts'

const points = ['application', 'matchingGoals', 'requiredCertificates', 'sourcingRegions']
const sports = exhibitor('sports', ['protein.pea'], { stand: '1A01', profile: { applications: ['sports'] } })
const dairy = exhibitor('dairy', ['protein.pea'], { stand: '1A02', profile: { applications: ['dairy'] } })
const whey = exhibitor('whey', ['protein.whey'], { stand: '1A03' })

const asked = (answers: Parameters<typeof knownOf>[0], askable = points) => {
  const known = knownOf({ interests: ['protein.pea'], ...answers })
  return sharper(matching(known, [sports, dairy, whey], tree), known, askable)
}

test('asks for the answer that tells apart those which are level', () => {
  expect(asked({})).toEqual({ point: 'application', level: 2 })
})

test('asks nothing once it was told, or skipped', () => {
  expect(asked({ application: ['sports'] })).toBeNull()
  expect(asked({ application: null })).toBeNull()
})

test('asks nothing the catalogue does not ask', () => {
  expect(asked({}, ['matchingGoals'])).toBeNull()
})
