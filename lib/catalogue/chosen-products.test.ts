import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAnswer } from '#lib/answers/answers.ts'
import { chosenProducts, withoutCovered } from '#lib/catalogue/chosen-products.ts'
import { defaultCatalogue } from '#lib/catalogue/default.ts'
import { products, treeOptions } from '#lib/catalogue/products.ts'
import { close } from '#lib/derive/derive.ts'
import { locales } from '#lib/text.ts'

const options = treeOptions(products)
const anyChoices = fc.uniqueArray(fc.constantFrom(...options.map(({ id }) => id)), { maxLength: 14 })
const derivedFrom = (interests: readonly string[]) => {
  const facts = close(new Map([['interests', { value: interests, source: 'asked', confidence: 1 }]]), defaultCatalogue)
  return ['interestGroups', 'sector', 'halls', 'conferenceThemes', 'newsletterTopics'].map((id) => facts.get(id)?.value)
}

test('a group swallows the products in it, and no others', () => {
  expect(withoutCovered(['lipid.mct', 'protein.whey', 'protein'], options)).toEqual(['lipid.mct', 'protein'])
})

test('a whole group counts as one of the choices allowed', () => {
  const field = defaultCatalogue.questions.flatMap(({ fields }) => fields).find(({ id }) => id === 'interests')
  if (!field) throw new Error('nothing asks for interests')
  const ids = products.flatMap(({ id, items }) => (['lipid', 'sensory'].includes(id) ? items : [])).map(({ id }) => id)
  const eight = ids.slice(0, 8)

  expect(readAnswer(field, [...eight, 'protein'], 'en')).toMatchObject({ ok: false, detail: 'Choose at most 8' })
  expect(readAnswer(field, [...eight.slice(1), 'protein', 'protein.whey', 'protein.soy'], 'en')).toMatchObject({
    ok: true,
  })
})

test('what a choice stands for does not change by leaving out what is covered', () => {
  fc.assert(
    fc.property(anyChoices, (chosen) => {
      const left = withoutCovered(chosen, options)
      expect(withoutCovered(left, options)).toEqual(left)
      expect(chosenProducts(left, products)).toEqual(chosenProducts(chosen, products))
    }),
  )
})

test('a group tells as much as all its products one by one', () => {
  fc.assert(
    fc.property(anyChoices, (chosen) => {
      expect(derivedFrom(chosen)).toEqual(derivedFrom(chosenProducts(chosen, products)))
    }),
  )
})

test.each(locales)('a whole group has words of its own in %s', (locale) => {
  const labels = options.map(({ label }) => label[locale])

  expect(new Set(labels).size).toBe(labels.length)
})
