import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { defaultCatalogue } from '#lib/catalogue/default.ts'
import type { Fact } from '#lib/catalogue.ts'
import { close } from '#lib/derive/derive.ts'

/**
 * How well titles are read, against labels written by hand.
 *
 * Two thirds are there to build the dictionary on. A third, chosen by a hash, is held out: its mistakes are counted, never
 * shown, so that nobody mends the dictionary title by title. Titles found in lists that other people wrote are counted
 * apart, since they are the harder ones. `TITLES=1 vitest …` lists the mistakes in the two thirds.
 */
const parts = ['to build on', 'held out', 'held out, found elsewhere']
const points = ['jobFunction', 'seniority', 'purchasingRole'] as const

type Labelled = { language: string; title: string; labels: readonly (string | undefined)[]; part: string }

function readLabels(): Labelled[] {
  let section: readonly string[] = []
  return readFileSync(new URL('./job-titles.labelled.txt', import.meta.url), 'utf8')
    .split('\n')
    .flatMap((line): Labelled[] => {
      if (line.startsWith('= ')) section = line.slice(2).split(' ')
      const [title = '', ...labels] = line.split(' | ')
      if (line.startsWith('#') || labels.length !== points.length) return []
      const [language = '', found] = section
      const isThird = createHash('sha256').update(title).digest().readUInt32BE() % 3 === 0
      return [
        {
          language,
          title,
          labels: labels.map((label) => (label === '-' ? undefined : label)),
          part: isThird ? `held out${found ? ', found elsewhere' : ''}` : 'to build on',
        },
      ]
    })
}

const titles = readLabels()
const ofPart = (part: string): Labelled[] => titles.filter((one) => one.part === part)

/** Saying nothing where nobody could know is right; saying something there is wrong. */
type Verdict = 'right' | 'wrong' | 'unknown'

const factOf = ({ title }: Labelled, at: number): Fact | undefined =>
  close(new Map([['jobTitle', { value: title, source: 'asked', confidence: 1 }]]), defaultCatalogue).get(
    points[at] ?? '',
  )

function judge(one: Labelled, at: number): Verdict {
  const said = factOf(one, at)?.value
  if (said === one.labels[at]) return 'right'
  return said === undefined ? 'unknown' : 'wrong'
}

function shares(some: readonly Labelled[], places: readonly number[]): Record<Verdict, number> {
  const verdicts = some.flatMap((one) => places.map((at) => judge(one, at)))
  const share = (verdict: Verdict) => (100 * verdicts.filter((each) => each === verdict).length) / verdicts.length
  return { right: share('right'), wrong: share('wrong'), unknown: share('unknown') }
}

/** Of what was said, how much is right, and how much was promised: what a confidence is worth, in percent. */
function worth(some: readonly Labelled[], at: number): { said: number; right: number; promised: number } {
  const said = some.filter((one) => factOf(one, at))
  const right = said.filter((one) => judge(one, at) === 'right')
  const promised = said.reduce((sum, one) => sum + (factOf(one, at)?.confidence ?? 0), 0)
  return { said: said.length, right: (100 * right.length) / said.length, promised: (100 * promised) / said.length }
}

function borneOut(some: readonly Labelled[], at: number): string {
  const { said, right, promised } = worth(some, at)
  return `said ${said}, right ${right.toFixed(1)} %, promised ${promised.toFixed(1)} %`
}

const row = (words: readonly string[], counts: Record<Verdict, number>): string =>
  `${words.join('')}${Object.entries(counts)
    .map(([verdict, share]) => `${verdict} ${share.toFixed(1).padStart(5)} %`)
    .join('  ')}`

for (const part of parts) {
  const lines = ['en', 'zh-CN', 'zh-TW', 'mixed', ''].flatMap((language) => {
    const some = ofPart(part).filter((one) => !language || one.language === language)
    if (some.length === 0) return []
    return points.map((point, at) => {
      const words = [(language || 'all').padEnd(6), String(some.length).padEnd(5), point.padEnd(16)]
      return `${row(words, shares(some, [at]))}${language ? '' : `  (${borneOut(some, at)})`}`
    })
  })
  console.log([`Titles ${part}`, ...lines].join('\n'))
}

if (process.env.TITLES)
  for (const one of ofPart('to build on'))
    for (const at of points.keys())
      if (judge(one, at) !== 'right') console.log(one.title, points[at], judge(one, at), 'label:', one.labels[at])

test('there are enough titles, each once, and no language is wanting', () => {
  const count = (language: string) => titles.filter((one) => one.language === language).length

  expect(titles.length).toBeGreaterThanOrEqual(360)
  expect(count('zh-CN')).toBeGreaterThanOrEqual(85)
  expect(count('zh-TW')).toBeGreaterThanOrEqual(85)
})

test('the labels are options of the questions', () => {
  const options = points.map((point) => {
    const field = defaultCatalogue.questions.flatMap(({ fields }) => fields).find(({ id }) => id === point)
    const values = defaultCatalogue.points.find(({ id }) => id === point)?.values ?? {}
    return [...(field?.options?.map(({ id }) => id) ?? []), ...Object.keys(values)]
  })

  for (const { title, labels } of titles)
    for (const [at, label] of labels.entries()) if (label) expect(options[at], `${title}: ${label}`).toContain(label)
})

describe.each(parts)('the titles %s', (part) => {
  test.each([...points.entries()])('%i: %s is right for 85 of 100 and seldom wrong', (at) => {
    const { right, wrong } = shares(ofPart(part), [at])

    expect(right).toBeGreaterThanOrEqual(85)
    expect(wrong).toBeLessThanOrEqual(5)
  })

  test.each([...points.entries()])('%i: %s is right as often as it promises', (at) => {
    const { right, promised } = worth(ofPart(part), at)

    expect(right).toBeGreaterThanOrEqual(promised - 2)
  })
})
