import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { defaultCatalogue as catalogue } from '#lib/catalogue/default.ts'
import { locales } from '#lib/text.ts'
import type { FormTexts, Typed } from './form-question.ts'
import { formQuestions } from './form-questions.ts'

const texts = { choose: 'Choose one', chosen: '{count} chosen', chosenOf: '{count} of {max} chosen' } as FormTexts

const all = catalogue.questions.map((question) => ({ question, fields: question.fields }))

/** The control of a question, as HTML. */
function control(id: string, typed: Typed = {}) {
  const question = formQuestions(all, catalogue, 'en', { typed, texts }).find((one) => one.id === id)
  return renderToStaticMarkup(question?.fields[0]?.control)
}

test.each(locales)('every question can be drawn in %s, with words for an empty answer', (locale) => {
  for (const { id, label, fields } of formQuestions(all, catalogue, locale, { texts })) {
    expect([id, label]).toEqual([id, expect.stringMatching(/\S/)])
    for (const field of fields)
      expect([field.id, field.wrong?.required]).toEqual([field.id, expect.stringMatching(/\S/)])
  }
})

test('a tree folds its options, open where something is chosen, and counts them', () => {
  const html = control('interests', { interests: ['biotics.probiotic'] })

  expect(html.match(/<details/g)).toHaveLength(catalogue.products.length)
  expect(html.match(/<details[^>]*open/g)).toHaveLength(1)
  expect(html).toMatch(/checked=""[^>]*value="biotics.probiotic"|value="biotics.probiotic"[^>]*checked=""/)
  expect(html).toContain('1 of 8 chosen')
})

test('nothing is chosen beforehand', () => {
  for (const { id } of catalogue.questions) expect(control(id)).not.toMatch(/checked=""|value="\w[^"]*" selected=""/)
})

test('the first option carries the id that the error summary links to', () => {
  expect(control('visitPurpose')).toMatch(/^<div[^>]*><label[^>]*><input id="visitPurpose" type="checkbox"/)
})

test('countries are a list with nothing chosen first', () => {
  const html = control('country', { country: 'CN' })

  expect(html).toContain('<option value="">Choose one</option>')
  expect(html).toContain('<option value="CN" selected="">Mainland China</option>')
})
