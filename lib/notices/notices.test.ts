import { expect, test } from 'vitest'
import { defaultCatalogue } from '#lib/catalogue/default.ts'
import type { EventContent } from '#lib/event.ts'
import { locales, type Text } from '#lib/text.ts'
import { fillIn } from './fill-in.ts'
import type { Block, Notice } from './notice.ts'
import { noticeIds, noticeOf } from './notices.ts'

const same = (word: string): Text => ({ en: word, 'zh-CN': word, 'zh-TW': word })
const content = {
  shortName: same('Small Expo'),
  datesText: same('1 May'),
  admission: same('Free'),
  venue: { name: same('Hall'), address: same('1 Road'), howToGet: same('Walk'), entrance: same('North') },
  organiser: same('Ours'),
  contact: { email: 'a@b.example', phone: '1' },
} as unknown as EventContent

const textsOfBlock = (block: Block): readonly Text[] => {
  if (block.kind === 'paragraph') return [block.text]
  if (block.kind === 'list') return block.lines
  return [block.caption, ...block.rows.flatMap(({ head, cells }) => [head, ...cells])]
}

const textsOf = ({ title, lead, sections }: Notice): readonly Text[] => [
  title,
  lead,
  ...sections.flatMap(({ heading, blocks }) => [heading, ...blocks.flatMap(textsOfBlock)]),
]

test.each(noticeIds)('%s says everything in every language, with nothing left unfilled', (id) => {
  for (const words of textsOf(noticeOf(id, defaultCatalogue)))
    for (const locale of locales) {
      expect(words[locale].trim()).not.toBe('')
      expect(fillIn(words, content, locale)).not.toMatch(/[{}]|undefined/)
    }
})

/** Chinese characters of an old two-byte code: Big5 has no Simplified ones, GB 2312 no Traditional ones. */
function charactersOf(encoding: 'big5' | 'gb18030', leads: readonly [number, number][]): Set<string> {
  const decoder = new TextDecoder(encoding)
  const found = new Set<string>()
  for (const [first, last] of leads)
    for (let lead = first; lead <= last; lead++)
      for (let trail = encoding === 'big5' ? 0x40 : 0xa1; trail <= 0xfe; trail++)
        found.add(decoder.decode(new Uint8Array([lead, trail])))
  return found
}

test.each([
  [
    'zh-TW',
    charactersOf('big5', [
      [0xa4, 0xc6],
      [0xc9, 0xf9],
    ]),
  ],
  ['zh-CN', charactersOf('gb18030', [[0xb0, 0xf7]])],
] as const)('%s is written in its own characters', (locale, characters) => {
  for (const id of noticeIds)
    for (const words of textsOf(noticeOf(id, defaultCatalogue)))
      expect(
        [...words[locale].matchAll(/\p{Script=Han}/gu)].map(([one]) => one).filter((one) => !characters.has(one)),
      ).toEqual([])
})

test('the privacy notice names every data point of the catalogue', () => {
  const said = textsOf(noticeOf('privacy', defaultCatalogue)).map(({ en }) => en)

  for (const point of defaultCatalogue.points) expect(said).toContain(point.label.en)
})

test('what only the organiser knows is marked until it is filled in', () => {
  const imprint = same('{imprint}')

  expect(fillIn(imprint, content, 'en')).toContain('[organiser:')
  expect(fillIn(imprint, { ...content, imprint: same('Ours Ltd, 1 Road') }, 'en')).toBe('Ours Ltd, 1 Road')
})
