import type { Value } from '#lib/catalogue.ts'
import { cities } from './cities.ts'

const plain = (text: string): string => text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()

/** 上海, 上海市 and Shanghai are one city: its English name. */
const cityNamed = (text: string): string => {
  const bare = (name: string) => plain(name).replace('臺', '台').replace(/市$/, '')
  const isIt = (name: string) => bare(name) === bare(text)
  return cities.find(({ names, also }) => [...Object.values(names), ...also].some(isIt))?.names.en ?? bare(text)
}

/** Whether an answer says what was worked out: in any case, spacing, order of choices, and for a city in any language. */
export function agrees(point: string, said: Value, guessed: Value): boolean {
  if (typeof said === 'string' && typeof guessed === 'string')
    return point === 'city' ? cityNamed(said) === cityNamed(guessed) : plain(said) === plain(guessed)
  if (Array.isArray(said) && Array.isArray(guessed))
    return [...said].sort().join('\n') === [...guessed].sort().join('\n')
  if (typeof said === 'object' && typeof guessed === 'object')
    return JSON.stringify(Object.entries(said).sort()) === JSON.stringify(Object.entries(guessed).sort())
  return said === guessed
}
