import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { filesFor } from '#lib/library.ts'
import { locales } from '#lib/text.ts'
import { library } from './library.ts'

const files = library.flatMap((document) => filesFor(document, 'en'))

test.each(files)('$file has the pages and bytes that visitors are told', ({ file, pages, bytes }) => {
  const pdf = readFileSync(`db/demo/files/${file}`)

  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.length).toBe(bytes)
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBe(pages)
})

test('every document is there in every language, its reader’s first', () => {
  for (const document of library) {
    expect(filesFor(document, 'zh-TW')[0]?.locale).toBe('zh-TW')
    expect(
      filesFor(document, 'zh-TW')
        .map(({ locale }) => locale)
        .sort(),
    ).toEqual([...locales].sort())
  }
})
