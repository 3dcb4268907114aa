import { expect, test } from 'vitest'
import { faultsOf } from '#lib/catalogue/check.ts'
import { defaultCatalogue } from '#lib/catalogue/default.ts'
import type { Catalogue, Question } from '#lib/catalogue.ts'
import { hasSimplified } from '#lib/derive/han.ts'

const changed = (id: string, change: Partial<Question>): Catalogue => ({
  ...defaultCatalogue,
  questions: defaultCatalogue.questions.map((question) => (question.id === id ? { ...question, ...change } : question)),
})

test('the default catalogue has no fault', () => {
  expect(faultsOf(defaultCatalogue)).toEqual([])
})

test('a missing label is named with its place', () => {
  const label = { en: 'Job title', 'zh-CN': '', 'zh-TW': '職稱' }

  expect(faultsOf(changed('jobTitle', { label }))[0]).toMatch(/^questions\.jobTitle\.label\.zh-CN: /)
})

test('an id that is there twice is named', () => {
  const questions = [...defaultCatalogue.questions, ...defaultCatalogue.questions.slice(0, 1)]

  expect(faultsOf({ ...defaultCatalogue, questions })).toContain('questions.name: is there twice')
})

test('a need that nothing yields is named', () => {
  const questions = defaultCatalogue.questions.filter(({ id }) => id !== 'country')
  const catalogue = { ...defaultCatalogue, questions: questions.map((one) => ({ ...one, always: [] })) }

  expect(faultsOf(catalogue)).toContain('services.conference.needs: nothing yields country')
})

test('a yield that is less sure than the need asks does not count', () => {
  const catalogue: Catalogue = {
    ...defaultCatalogue,
    services: [
      { id: 'tour', label: { en: 'Tour', 'zh-CN': '导览', 'zh-TW': '導覽' }, needs: ['smsReachable'], wants: [] },
    ],
  }

  expect(faultsOf(catalogue)).toEqual(['services.tour.needs: nothing yields smsReachable'])
})

test('questions that hang on each other are named', () => {
  const catalogue = {
    ...changed('city', { askIf: { point: 'heardFrom', is: 'past' } }),
  }
  const questions = catalogue.questions.map((one) =>
    one.id === 'heardFrom' ? { ...one, askIf: { not: { point: 'city', is: 'Shanghai' } } } : one,
  )

  expect(faultsOf({ ...catalogue, questions })).toEqual([
    'questions.city.askIf: hangs on its own answer',
    'questions.heardFrom.askIf: hangs on its own answer',
  ])
})

test('an option that hangs, over others, on its own answer is named', () => {
  const [field] = defaultCatalogue.questions.find(({ id }) => id === 'companySize')?.fields ?? []
  const hang = (point: string): Partial<Question> => ({
    fields: [
      {
        ...(field as Question['fields'][number]),
        options: field?.options?.map((option, at) => (at > 0 ? option : { ...option, showIf: { unknown: point } })),
      },
    ],
  })

  expect(faultsOf(changed('companySize', hang('companySize')))).toEqual([
    'questions.companySize.showIf: hangs on its own answer',
  ])
  expect(faultsOf(changed('companySize', hang('shoeSize')))).toEqual([
    'questions.companySize.showIf: shoeSize is no data point',
  ])
})

test('a list from which some could choose nothing, and a tree that is not drawn whole, are named', () => {
  const hanging = (id: string) => {
    const question = defaultCatalogue.questions.find((one) => one.id === id) as Question
    const fields = question.fields.map((field) => ({
      ...field,
      options: field.options?.map((option) => ({ ...option, showIf: { unknown: 'mobile' } })),
    }))
    return faultsOf(changed(id, { fields }))
  }

  expect(hanging('companySize')).toEqual(['fields.companySize.options: at least one must stand for everybody'])
  expect(hanging('interests')).toEqual(['fields.interests.options: none in a tree may hang on an answer'])
})

test('a topic, a data point and a consent that do not exist are named', () => {
  const catalogue: Catalogue = {
    ...changed('city', { topic: 'nowhere', askIf: { unknown: 'shoeSize' } }),
    services: [{ ...(defaultCatalogue.services[0] as Catalogue['services'][number]), consents: ['telepathy'] }],
  }

  expect(faultsOf(catalogue)).toEqual([
    'questions.city.topic: nowhere is no topic',
    'questions.city.askIf: shoeSize is no data point',
    'services.pass.consents: telepathy is no consent',
  ])
})

test('no Traditional Chinese text holds a character that only Simplified Chinese has', () => {
  const found: string[] = []
  JSON.stringify(defaultCatalogue, (key, value) => {
    if (key === 'zh-TW' && typeof value === 'string' && hasSimplified(value)) found.push(value)
    return value
  })

  expect(found).toEqual([])
})
