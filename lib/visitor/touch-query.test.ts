import { expect, test } from 'vitest'
import { attributionOf } from './arrival.ts'
import { touchQuery } from './touch-query.ts'

test('carries all that an arrival is read from, and nothing else', () => {
  const all = 'utm_source=a&utm_medium=b&utm_campaign=c&utm_term=d&utm_content=e&via=f&gclid=g'
  const carried = touchQuery(new URLSearchParams(`group=protein&${all}&q=whey&utm_id=9&via=`))

  expect(carried).toBe(all)
  expect(attributionOf(new URLSearchParams(carried), '')).toEqual(attributionOf(new URLSearchParams(all), ''))
})
