import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { defaultCatalogue as catalogue } from '#lib/catalogue/default.ts'
import { locales } from '#lib/text.ts'
import type { ControlTexts } from './control-texts.ts'
import type { Typed } from './form-question.ts'
import { formQuestions } from './form-questions.ts'

const tree = {
  find: 'Find',
  open: 'Open a group',
  chosen: '{count} chosen',
  chosenOf: '{count} of {max} chosen',
  all: 'all chosen',
  found: '{count} found for {query}',
  none: 'Nothing found for {query}',
  full: '{max} already',
  remove: 'Remove {name}',
}
const words: ControlTexts = { choose: 'Choose one', tree }

const all = catalogue.questions.map((question) => ({ question, fields: question.fields }))

/** The control of a question, as HTML. */
function control(id: string, typed: Typed = {}) {
  const question = formQuestions(all, catalogue, 'en', { typed, words }).find((one) => one.id === id)
  return renderToStaticMarkup(question?.fields[0]?.control)
}

test.each(locales)('every question can be drawn in %s, with words for an empty answer', (locale) => {
  for (const { id, label, fields } of formQuestions(all, catalogue, locale, { words })) {
    expect([id, label]).toEqual([id, expect.stringMatching(/\S/)])
    for (const field of fields)
      expect([field.id, field.wrong?.required]).toEqual([field.id, expect.stringMatching(/\S/)])
  }
})

test.each([
  ['en', 'Why we ask: '],
  ['zh-CN', '填写原因：'],
  ['zh-TW', '填寫原因：'],
] as const)('every question says in %s why it is asked, on a line of its own', (locale, reason) => {
  for (const { id, hint } of formQuestions(all, catalogue, locale, { words }))
    expect([id, hint?.split('\n').filter((line) => line.startsWith(reason)).length]).toEqual([id, 1])
})

test('up to seven options are radios, more are a list', () => {
  for (const { fields } of formQuestions(all, catalogue, 'en', { words })) {
    const [field] = fields
    const radios = renderToStaticMarkup(field?.control).match(/type="radio"/g)?.length ?? 0
    expect([field?.id, radios <= 7]).toEqual([field?.id, true])
  }
  expect(control('companyType')).toMatch(/^<select/)
  expect(control('buyingTimeFrame').match(/type="radio"/g)).toHaveLength(5)
})

test('a group stands first among its products, as a choice of its own', () => {
  const html = control('interests', { interests: ['biotics', 'biotics.probiotic'] })

  expect(html).toContain('1 of 8 chosen')
  expect(html).toContain(' · all chosen')
  expect(html.indexOf('value="biotics"')).toBeLessThan(html.indexOf('value="biotics.probiotic"'))
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

  expect(html).toContain('<option value="">Choose one</option><optgroup label="Most visitors"><option value="HK">')
  expect(html).toContain('<option value="CN" selected="">Mainland China</option>')
})
