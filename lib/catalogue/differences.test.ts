import { expect, test } from 'vitest'
import { defaultCatalogue } from '#lib/catalogue/default.ts'
import { differences } from '#lib/catalogue/differences.ts'
import type { Catalogue, Question } from '#lib/catalogue.ts'

const withQuestions = (change: (questions: readonly Question[]) => readonly Question[]): Catalogue => ({
  ...defaultCatalogue,
  questions: change(defaultCatalogue.questions),
})

test('the same says nothing, whatever order its members are in', () => {
  const turned = Object.fromEntries(Object.entries(defaultCatalogue).reverse())

  expect(differences(defaultCatalogue, turned)).toEqual([])
})

test('questions that come, go and cost otherwise are told by id', () => {
  const catalogue = withQuestions((questions) => [
    ...questions
      .filter(({ id }) => id !== 'city')
      .map((one) =>
        one.id === 'mobile' ? { ...one, seconds: one.seconds + 2, label: { ...one.label, en: 'Cell' } } : one,
      ),
    { ...(questions[0] as Question), id: 'parking' },
  ])
  const mobile = defaultCatalogue.questions.find(({ id }) => id === 'mobile') as Question

  expect(differences(defaultCatalogue, { ...catalogue, version: 2 })).toEqual([
    '~ version: 1 → 2',
    `~ questions.mobile.label.en: ${JSON.stringify(mobile.label.en)} → "Cell"`,
    `~ questions.mobile.seconds: ${mobile.seconds} → ${mobile.seconds + 2}`,
    '- questions.city',
    '+ questions.parking',
  ])
})

test('options, needs and order are told too', () => {
  const catalogue = {
    ...withQuestions(([first, second, ...others]) => [second as Question, first as Question, ...others]),
    services: defaultCatalogue.services.map((one) =>
      one.id === 'conference' ? { ...one, needs: one.needs.filter((id) => id !== 'country') } : one,
    ),
  }

  expect(differences(defaultCatalogue, catalogue)).toEqual([
    '~ questions: in another order',
    '- services.conference.needs.country',
  ])
})
