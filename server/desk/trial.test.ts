import { expect, test } from 'vitest'
import { defaultCatalogue } from '#lib/catalogue/default.ts'
import { trialOf } from './trial.ts'

const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id)

test('a page without a query shows the golden visitor on the way to conference and matching', () => {
  const { services, who, inTurn, wrong } = trialOf({ event: 'nutra-expo-2027' }, defaultCatalogue)

  expect({ services: ids(services), who, inTurn, wrong }).toEqual({
    services: ['pass', 'conference', 'matching'],
    who: 'golden',
    inTurn: false,
    wrong: {},
  })
})

test('no service ticked is none wanted, and what is none of ours is passed over', () => {
  expect(trialOf({ who: 'control' }, defaultCatalogue).services).toEqual([])
  expect(ids(trialOf({ service: ['newsletter', 'no-such'], who: 'nobody' }, defaultCatalogue).services)).toEqual([
    'newsletter',
  ])
  expect(trialOf({ who: 'nobody' }, defaultCatalogue).who).toBe('golden')
})

test('own answers are read as visitors type them; what is wrong is named, and what is empty is not', () => {
  const query = { who: 'own', mobile: '12', company: 'Molkerei Nord GmbH', interests: 'no-such-product', name: '' }
  const { typed, wrong, visitor } = trialOf(query, defaultCatalogue)

  expect(Object.keys(wrong)).toEqual(['mobile', 'interests'])
  expect(typed).toMatchObject({ mobile: '12', company: 'Molkerei Nord GmbH', interests: ['no-such-product'] })
  expect(visitor.answers).toEqual(typed)
})
