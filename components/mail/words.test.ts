import { expect, test } from 'vitest'
import { locales } from '#lib/text.ts'
import { join, say, wordsOf } from './words.ts'

/** Every sentence by its path, e.g. `welcome.title.0`. */
function sentences(words: unknown, path = ''): [string, string][] {
  if (typeof words === 'string') return [[path, words]]
  return Object.entries(words as object).flatMap(([key, part]) => sentences(part, path ? `${path}.${key}` : key))
}

const fieldsOf = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(String).sort()

test.each(locales)('%s has every sentence with every field', (locale) => {
  const ours = sentences(wordsOf(locale)).map(([path, sentence]) => [path, fieldsOf(sentence)])

  expect(ours).toEqual(sentences(wordsOf('en')).map(([path, sentence]) => [path, fieldsOf(sentence)]))
})

test('no subject can carry a key', () => {
  for (const locale of locales)
    for (const [path, sentence] of sentences(wordsOf(locale)))
      if (path.includes('subject')) expect(sentence).not.toMatch(/\{(key|link|entry)\}/)
})

test('a sentence with an empty field is dropped', () => {
  expect(say('{name}, you are in.', { name: 'Li Wei' })).toBe('Li Wei, you are in.')
  expect(say('{name}, you are in.', { name: '' })).toBe('')
  expect(say(['{name}, you are in.', 'You are in.'], { name: '' })).toBe('You are in.')
})

test('braces in a name stay as they are', () => {
  expect(say('{name} at {event}', { name: '{event}', event: 'the show' })).toBe('{event} at the show')
})

test('sentences are joined as the language does', () => {
  expect(join('en', 'One.', '', 'Two.')).toBe('One. Two.')
  expect(join('zh-CN', '一。', '二。')).toBe('一。二。')
})
