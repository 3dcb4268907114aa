import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { locales } from '#lib/text.ts'
import { whitepaper } from './whitepaper.ts'

test.each(locales)('the guide in %s has the pages and bytes that visitors are told', (locale) => {
  const told = whitepaper?.files[locale]
  const pdf = readFileSync(`db/demo/files/${told?.file}`)

  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.length).toBe(told?.bytes)
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBe(told?.pages)
})
