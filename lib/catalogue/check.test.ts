import { describe, expect, test } from 'vitest'
import { faultsOf } from '#lib/catalogue/check.ts'
import { defaultCatalogue } from '#lib/catalogue/default.ts'
import type { Catalogue, Condition, Field, Question } from '#lib/catalogue.ts'
import { hasSimplified } from '#lib/derive/han.ts'

const changed = (id: string, change: Partial<Question>): Catalogue => ({
  ...defaultCatalogue,
  questions: defaultCatalogue.questions.map((question) => (question.id === id ? { ...question, ...change } : question)),
})

const questionOf = (id: string) => defaultCatalogue.questions.find((one) => one.id === id) as Question

/** The first control of a question, changed. */
const withField = (id: string, change: Partial<Field>): Catalogue =>
  changed(id, { fields: questionOf(id).fields.map((field, at) => (at === 0 ? { ...field, ...change } : field)) })

const tour = { id: 'tour', label: { en: 'Tour', 'zh-CN': '导览', 'zh-TW': '導覽' }, wants: [] }

test('the default catalogue has no fault', () => {
  expect(faultsOf(defaultCatalogue)).toEqual([])
})

describe('words', () => {
  const label = { en: 'Job title', 'zh-CN': '职位', 'zh-TW': '職稱' }
  const { 'zh-TW': _, ...without } = label

  test.each([
    ['a language is missing', without, 'questions.jobTitle.label.zh-TW: is missing'],
    ['blank', { ...label, 'zh-CN': ' 　\u200B' }, 'questions.jobTitle.label.zh-CN: is blank'],
    ['empty', { ...label, en: '' }, 'questions.jobTitle.label.en: is blank'],
    ['NUL', { ...label, en: 'Job\0' }, 'questions.jobTitle.label.en: is no plain text'],
    ['half a character', { ...label, en: '\ud800' }, 'questions.jobTitle.label.en: is no plain text'],
    ['a number', { ...label, en: 7 }, 'questions.jobTitle.label.en: is no text'],
    ['another language', { ...label, fr: 'Poste' }, 'questions.jobTitle.label: fr is no member of it'],
  ])('%s', (_, words, fault) => {
    expect(faultsOf(changed('jobTitle', { label: words as Question['label'] }))[0]).toBe(fault)
  })

  test('an option without words is named', () => {
    const options = [{ id: 'mill', label: { en: 'Mill', 'zh-CN': '磨坊' } }] as unknown as Field['options']

    expect(faultsOf(withField('companyType', { options }))).toContain(
      'questions.companyType.fields.companyType.options.mill.label.zh-TW: is missing',
    )
  })
})

describe('what is there twice', () => {
  test('a question', () => {
    const questions = [...defaultCatalogue.questions, ...defaultCatalogue.questions.slice(0, 1)]

    expect(faultsOf({ ...defaultCatalogue, questions })).toContain('questions.name: is there twice')
  })

  test('a field in two questions', () => {
    const catalogue = changed('city', { fields: [...questionOf('city').fields, ...questionOf('jobTitle').fields] })

    expect(faultsOf(catalogue)).toContain('fields.jobTitle: is there twice')
  })

  test('an option', () => {
    const options = questionOf('companyType').fields[0]?.options ?? []
    const catalogue = withField('companyType', { options: [...options, ...options.slice(0, 1)] })

    expect(faultsOf(catalogue)).toEqual([`fields.companyType.options.${options[0]?.id}: is there twice`])
  })
})

describe('needs and yields', () => {
  test('a need that nothing yields is named', () => {
    const questions = defaultCatalogue.questions.filter(({ id }) => id !== 'country')
    const catalogue = { ...defaultCatalogue, questions: questions.map((one) => ({ ...one, always: [] })) }

    expect(faultsOf(catalogue)).toContain('services.conference.needs: nothing yields country')
  })

  test('a yield that is less sure than the need asks does not count', () => {
    const services = [...defaultCatalogue.services, { ...tour, needs: ['smsReachable'] }]

    expect(faultsOf({ ...defaultCatalogue, services })).toEqual(['services.tour.needs: nothing yields smsReachable'])
  })

  test('a question that nobody uses is named', () => {
    const services = defaultCatalogue.services.map((one) => ({
      ...one,
      wants: one.wants.filter((point) => point !== 'accessNeeds'),
    }))

    expect(faultsOf({ ...defaultCatalogue, services })).toEqual([
      'questions.accessNeeds: yields nothing that a service, a segment or a figure uses',
    ])
  })

  test('a question without a control is named', () => {
    expect(faultsOf(changed('city', { fields: [] }))).toEqual([
      'questions.city.fields: a question without a field yields nothing',
    ])
  })

  test('a yield that nothing reads from the answer is named', () => {
    expect(faultsOf(changed('mobile', { always: [{ point: 'seniority', confidence: 1 }] }))).toEqual([
      'questions.mobile.always: seniority is not read from what it asks',
    ])
  })
})

test('questions that hang on each other are named', () => {
  const catalogue = changed('city', { askIf: { point: 'heardFrom', is: 'past' } })
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

  expect(hanging('companySize')).toEqual([
    'questions.companySize.fields.companySize.options: at least one must stand for everybody',
  ])
  expect(hanging('interests')).toEqual([
    'questions.interests.fields.interests.options: none in a tree may hang on an answer',
  ])
})

test('a topic, a data point, a consent and an option that do not exist are named', () => {
  const askIf = { any: [{ unknown: 'shoeSize' }, { point: 'companyType', is: 'circus' }] }
  const services = defaultCatalogue.services.map((one) =>
    one.id === 'pass' ? { ...one, consents: ['telepathy'] } : one,
  )
  const catalogue: Catalogue = { ...changed('city', { topic: 'nowhere', askIf }), services }

  expect(faultsOf(catalogue)).toEqual([
    'questions.city.topic: nowhere is no topic',
    'questions.city.askIf: shoeSize is no data point',
    'questions.city.askIf: circus is no option of companyType',
    'services.pass.consents: telepathy is no consent',
  ])
})

test.each([
  [0, 'questions.city.seconds: must be above 0'],
  [-3, 'questions.city.seconds: must be above 0'],
  [2.5, 'questions.city.seconds: must be a whole number'],
  [Number.NaN, 'questions.city.seconds: must be a whole number'],
])('a cost of %s seconds is named', (seconds, fault) => {
  expect(faultsOf(changed('city', { seconds }))).toEqual([fault])
})

test.each([
  ['visitPurpose', { max: 99 }, 'questions.visitPurpose.fields.visitPurpose.max: 99 may be chosen'],
  ['companyType', { options: undefined }, 'questions.companyType.fields.companyType.options: nothing can be chosen'],
  ['companyType', { options: [] }, 'questions.companyType.fields.companyType.options: is empty'],
  ['city', { kind: 'group' }, 'questions.city.fields.city.parts: nothing can be filled in'],
] satisfies [string, Partial<Field>, string][])('a control of %s with %j is named', (id, change, fault) => {
  expect(faultsOf(withField(id, change))[0]).toContain(fault)
})

test.each(['locale', 'constructor'])('a control called %s would be read as something else', (id) => {
  expect(faultsOf(withField('city', { id }))).toContain(
    `questions.city.fields.${id}: is a name that forms keep for themselves`,
  )
})

describe('the quick form', () => {
  const withPass = (needs: string[]) => ({
    ...defaultCatalogue,
    services: defaultCatalogue.services.map((one) => (one.id === 'pass' ? { ...one, needs } : one)),
  })

  test.each([
    [withPass(['name', 'email']), 'services.pass.needs: the quick form gives it for name, email and company'],
    [
      withPass(['name', 'email', 'company', 'city']),
      'services.pass.needs: the quick form gives it for name, email and company',
    ],
    [withField('company', { kind: 'textarea' }), 'questions.company.fields: the quick form asks for one text, company'],
    [changed('name', { askIf: { unknown: 'city' } }), 'questions.name.askIf: the quick form asks for it in any case'],
    [
      { ...defaultCatalogue, questions: defaultCatalogue.questions.filter(({ id }) => id !== 'email') },
      'questions.email: the quick form asks for it',
    ],
  ])('asks for name, email and company: %#', (catalogue, fault) => {
    expect(faultsOf(catalogue)).toContain(fault)
  })
})

test('nesting without end and lists without end are refused at once', () => {
  let askIf: Condition = { unknown: 'city' }
  for (let depth = 0; depth < 100_000; depth++) askIf = { not: askIf }
  const questions = Array.from({ length: 501 }, () => questionOf('city'))

  expect(faultsOf(changed('city', { askIf }))).toEqual(['catalogue: nests deeper than 40 levels'])
  expect(faultsOf({ ...defaultCatalogue, questions })).toEqual(['questions: are more than 500'])
})

test('what is of another kind is not called missing', () => {
  const wants = 'city' as unknown as string[]
  const services = defaultCatalogue.services.map((one) => (one.id === 'pass' ? { ...one, wants } : one))

  expect(faultsOf({ ...defaultCatalogue, services })).toEqual(['services.pass.wants: expected array, received string'])
})

test.each([null, 7, 'catalogue', [], {}, { version: 1 }])('%j is no catalogue, and what is wrong is said', (given) => {
  const faults = faultsOf(given)

  expect(faults.length).toBeGreaterThan(0)
  for (const fault of faults) expect(fault).toMatch(/^[\w.]+: \S/)
})

test('no Traditional Chinese text holds a character that only Simplified Chinese has', () => {
  const found: string[] = []
  JSON.stringify(defaultCatalogue, (key, value) => {
    if (key === 'zh-TW' && typeof value === 'string' && hasSimplified(value)) found.push(value)
    return value
  })

  expect(found).toEqual([])
})
