import { describe, expect, test } from 'vitest'
import { answersBody, flatBody } from './form-body.ts'
import type { FormField, FormQuestion } from './form-question.ts'
import { wrongIn } from './form-values.ts'

const title: FormField = {
  id: 'jobTitle',
  kind: 'text',
  label: '',
  required: true,
  wrong: { required: 'Enter your job title' },
}
const city: FormField = { id: 'city', kind: 'text', label: '' }
const purpose: FormField = {
  id: 'visitPurpose',
  kind: 'checkboxes',
  label: '',
  max: 2,
  wrong: { max: 'Choose up to 2' },
}
const invoice: FormField = {
  id: 'invoice',
  kind: 'group',
  label: '',
  parts: [
    { id: 'title', label: '', maxLength: 80 },
    { id: 'taxId', label: '', maxLength: 30 },
  ],
}

const questions: FormQuestion[] = [{ id: 'all', label: '', fields: [title, city, purpose, invoice] }]

function form(...entries: [string, string][]): FormData {
  const data = new FormData()
  for (const [name, value] of entries) data.append(name, value)
  return data
}

describe('answers', () => {
  test('are sent by data point: text, lists and groups; what may be left out is skipped', () => {
    const data = form(
      ['jobTitle', ' Buyer '],
      ['city', ''],
      ['visitPurpose', 'meet'],
      ['visitPurpose', 'trends'],
      ['invoice.taxId', '9'],
      ['service', 'matching'],
    )

    expect(answersBody({ questions, ticks: [], data }, false)).toEqual({
      answers: { jobTitle: 'Buyer', city: null, visitPurpose: ['meet', 'trends'], invoice: { taxId: '9' } },
      service: 'matching',
    })
  })

  test('that are needed and empty are not sent, unless they are skipped', () => {
    const data = form(['city', 'Shanghai'])

    expect(answersBody({ questions, ticks: [], data }, false).answers).not.toHaveProperty('jobTitle')
    expect(answersBody({ questions, ticks: [], data }, true).answers).toMatchObject({
      jobTitle: null,
      city: 'Shanghai',
    })
  })
})

test('a flat body holds controls, ticks and the named hidden inputs, JSON text read', () => {
  const data = form(
    ['jobTitle', 'Buyer'],
    ['privacy', 'on'],
    ['locale', 'en'],
    ['attribution', '{"via":"x"}'],
    ['page', '/en'],
    ['website', 'spam'],
  )
  const ticks = [{ id: 'privacy' }, { id: 'marketing' }]

  expect(flatBody({ questions, ticks, data }, ['attribution'])).toEqual({
    jobTitle: 'Buyer',
    privacy: true,
    attribution: { via: 'x' },
  })
})

describe('a control is wrong', () => {
  test('when it is needed and empty', () => {
    expect(wrongIn(title, form(['jobTitle', '  ']))).toBe('Enter your job title')
    expect(wrongIn(city, form())).toBeUndefined()
  })

  test('when too much is chosen', () => {
    const chosen = ['a', 'b', 'c'].map((value): [string, string] => ['visitPurpose', value])

    expect(wrongIn(purpose, form(...chosen))).toBe('Choose up to 2')
    expect(wrongIn(purpose, form(...chosen.slice(1)))).toBeUndefined()
  })

  test.each([
    ['wei', true],
    ['wei@', true],
    ['wei@acme', true],
    ['wei@acme.example', false],
    ['wei＠acme.example', false],
  ])('%s as an email: %s', (typed, isWrong) => {
    const email: FormField = { id: 'email', kind: 'email', label: '', wrong: { invalid: 'Enter an email' } }

    expect(wrongIn(email, form(['email', typed])) !== undefined).toBe(isWrong)
  })

  test('never while it is not asked', () => {
    const email: FormField = { ...title, id: 'email', kind: 'email', whenAsked: true }

    expect(wrongIn(email, form())).toBeUndefined()
  })
})
