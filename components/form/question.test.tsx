import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { FormField, FormTexts } from './form-question.ts'
import { Question } from './question.tsx'

const texts: FormTexts = {
  problem: 'There is a problem',
  errorPrefix: 'Error: ',
  optional: '(optional)',
  busy: 'Sending…',
  unsent: 'Not sent.',
  retry: 'Try again',
  typo: 'Did you mean {address}?',
  useIt: 'Use it',
  keepMine: 'Keep mine',
}

function draw(field: FormField, { typed = {}, wrong = {}, hint = '' } = {}) {
  const question = { id: field.id, label: field.label, hint, fields: [field] }
  return renderToStaticMarkup(<Question question={question} typed={typed} wrong={wrong} texts={texts} />)
}

const name: FormField = {
  id: 'name',
  kind: 'text',
  label: 'Full name',
  required: true,
  autocomplete: 'name',
  maxLength: 80,
}

test.each([
  [name, ['type="text"', 'autoComplete="name"', 'spellCheck="false"', 'autoCapitalize="words"', 'maxLength="80"']],
  [
    { id: 'email', kind: 'email', label: 'Email', autocomplete: 'email', maxLength: 254 },
    ['type="email"', 'inputMode="email"', 'autoComplete="email"', 'spellCheck="false"', 'maxLength="254"'],
  ],
  [
    { id: 'mobile', kind: 'tel', label: 'Mobile', autocomplete: 'tel' },
    ['type="tel"', 'inputMode="tel"', 'autoComplete="tel"'],
  ],
  [
    { id: 'key', kind: 'text', label: 'Key', code: true },
    ['autoComplete="off"', 'autoCapitalize="characters"', 'spellCheck="false"'],
  ],
] satisfies [FormField, string[]][])('the input of $id tells the browser what it asks for', (field, attributes) => {
  const html = draw(field).toLowerCase()

  for (const attribute of attributes) expect(html).toContain(attribute.toLowerCase())
})

test('a question stands in its own element and keeps what was typed', () => {
  const html = draw(name, { typed: { name: '李伟 <b>' } })

  expect(html).toContain('data-question="name"')
  expect(html).toContain('value="李伟 &lt;b&gt;"')
})

test('hint and error are wired to the control by id', () => {
  const html = draw(name, { hint: 'As on your badge.', wrong: { name: 'Enter your full name' } })

  expect(html).toContain('aria-describedby="name-hint name-error"')
  expect(html).toContain('aria-invalid="true"')
  expect(html).toMatch(/id="name-error"[^>]*>Enter your full name</)
})

test('only what need not be answered says so', () => {
  expect(draw(name)).not.toContain('(optional)')
  expect(draw({ ...name, required: false })).toContain('(optional)')
})

test('several controls stand under one heading, each with its own label', () => {
  const fields: FormField[] = [name, { id: 'city', kind: 'text', label: 'City' }]
  const question = { id: 'who', label: 'Who are you?', fields }
  const html = renderToStaticMarkup(<Question question={question} typed={{}} wrong={{}} texts={texts} />)

  expect(html.match(/data-question/g)).toHaveLength(1)
  expect(html).toMatch(/<legend[^>]*>Who are you\?/)
  expect(html).toMatch(/<label[^>]*for="city"/)
})
