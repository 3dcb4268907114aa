import { describe, expect, test } from 'vitest'
import { faultsOf } from '#lib/catalogue/check.ts'
import { defaultCatalogue as previous } from '#lib/catalogue/default.ts'
import { type Leaving, leavingOf } from '#lib/catalogue/leaving.ts'
import type { Catalogue, Field } from '#lib/catalogue.ts'

/** The next version, with one control changed, or left out with its question. */
function next(id: string, change: Partial<Field> | null): Catalogue {
  const questions = previous.questions.flatMap((question) => {
    if (!question.fields.some((field) => field.id === id)) return [question]
    if (change === null) return []
    return [
      { ...question, fields: question.fields.map((field) => (field.id === id ? { ...field, ...change } : field)) },
    ]
  })
  return { ...previous, version: 2, questions }
}

const options = (id: string) =>
  previous.questions.flatMap(({ fields }) => fields).find((one) => one.id === id)?.options ?? []

test('an option left out, and nothing else, is counted', () => {
  const catalogue = next('companyType', { options: options('companyType').slice(1) })

  expect(leavingOf(catalogue, previous)).toEqual([
    { what: 'option', point: 'companyType', option: options('companyType')[0]?.id },
  ])
})

test('options may be added and put in another order, words and costs may change', () => {
  const more = { id: 'mill', label: { en: 'Mill', 'zh-CN': '磨坊', 'zh-TW': '磨坊' } }
  const catalogue = next('companyType', { options: [more, ...options('companyType')].reverse() })
  const questions = catalogue.questions.map((one) => ({ ...one, seconds: one.seconds + 1, label: more.label }))

  expect(leavingOf({ ...catalogue, questions }, previous)).toEqual([])
  expect(faultsOf({ ...catalogue, questions }, { previous, chosen: [] })).toEqual([])
})

test.each([
  ['companyType', { kind: 'select' }, []],
  ['city', { kind: 'textarea' }, []],
  ['companyType', { kind: 'checkboxes' }, [{ what: 'answers', point: 'companyType' }]],
  ['purchasingNeeds', { kind: 'text' }, [{ what: 'answers', point: 'purchasingNeeds' }]],
  ['badgeName', null, [{ what: 'answers', point: 'badgeName' }]],
] satisfies [string, Partial<Field> | null, Leaving[]][])('%s as %j', (id, change, leaving) => {
  expect(leavingOf(next(id, change), previous)).toEqual(leaving)
})

test('services and ticks that go are counted', () => {
  const without = <T extends { id: string }>(list: readonly T[], id: string) => list.filter((one) => one.id !== id)
  const catalogue = {
    ...previous,
    services: without(previous.services, 'whitepaper'),
    consents: without(previous.consents, 'badge-scan'),
  }

  expect(leavingOf(catalogue, previous)).toEqual([
    { what: 'service', service: 'whitepaper' },
    { what: 'consent', consent: 'badge-scan' },
  ])
})

describe('what people hold stays', () => {
  const said = (catalogue: Catalogue, people: number) =>
    faultsOf(catalogue, { previous, chosen: leavingOf(catalogue, previous).map((leaving) => ({ leaving, people })) })

  test('an option that people chose, with how many', () => {
    const catalogue = next('heardFrom', { options: options('heardFrom').filter(({ id }) => id !== 'past') })
    const place = 'questions.heardFrom.fields.heardFrom.options.past'

    expect(said(catalogue, 12)).toEqual([`${place}: 12 people chose it, so it stays`])
    expect(said(catalogue, 1)).toEqual([`${place}: 1 person chose it, so it stays`])
    expect(said(catalogue, 0)).toEqual([])
  })

  test('a data point that people answered', () => {
    expect(said(next('badgeName', null), 3)).toContain(
      'questions.badgeName.fields.badgeName: 3 people answered it, so it stays',
    )
  })

  test('a kind of answer', () => {
    expect(said(next('companyType', { kind: 'checkboxes' }), 5)).toEqual([
      'questions.companyType.fields.companyType.kind: 5 people answered it as radio, so it does not become checkboxes',
    ])
  })
})

describe('one version follows another', () => {
  const second = { ...previous, version: 2 }
  const after = { previous: second, chosen: [] }
  const dearer = previous.questions.map((one) => ({ ...one, seconds: one.seconds + 1 }))

  test.each([
    ['the next', { ...second, version: 3, questions: dearer }, []],
    ['the same again', second, []],
    [
      'the same version with other costs',
      { ...second, questions: dearer },
      ['version: 2 is published; costs are frozen: raise the version'],
    ],
    ['one before', previous, ['version: 2 is published, so the next is 3, not 1']],
    ['one too many', { ...second, version: 4 }, ['version: 2 is published, so the next is 3, not 4']],
  ])('%s', (_, catalogue, faults) => {
    expect(faultsOf(catalogue, after)).toEqual(faults)
  })

  test('the first is version 1', () => {
    expect(faultsOf(second)).toEqual(['version: the first is 1, not 2'])
  })
})
