import { expect, test } from 'vitest'
import { defaultCatalogue } from '#lib/catalogue/default.ts'
import { type Flow, walk } from '#lib/flow/flow.ts'
import { golden, madeUp } from '#lib/flow/visitors.ts'
import { yieldTable } from '#lib/flow/yield-table.ts'

const today = '2026-11-21'
const services = (...ids: string[]) => ids.flatMap((id) => defaultCatalogue.services.filter((one) => one.id === id))
const askedOn = ({ pages }: Flow) => pages.map(({ questions }) => questions.map(({ question }) => question.id))

test('the form to get in comes first, and nothing more where nothing is wanted', () => {
  expect(askedOn(walk(golden, [], defaultCatalogue, today))).toEqual([['name', 'email', 'company']])
})

test('one service after another asks only for what is still missing', () => {
  const [matching, conference] = [services('matching'), services('conference')]
  const { pages } = walk(golden, [matching, conference], defaultCatalogue, today)
  const asked = pages.flatMap(({ questions }) => questions.map(({ question }) => question.id))

  expect(new Set(asked).size).toBe(asked.length)
  expect(pages.at(-1)?.services).toEqual(matching)
})

test('an answer nobody gave is made up to go on with, and tells nothing', () => {
  const flow = walk(madeUp({ company: 'Molkerei Nord GmbH' }), [services('matching')], defaultCatalogue, today)
  const told = yieldTable(flow, defaultCatalogue).rows.map(({ point }) => point)

  expect(flow.unanswered).toEqual(expect.arrayContaining(['name', 'email', 'mobile', 'jobTitle', 'interests']))
  for (const point of [...flow.unanswered, 'emailProven', 'halls', 'seniority']) expect(told).not.toContain(point)
  expect(told).toEqual(expect.arrayContaining(['company', 'companyShort', 'country']))
})

test('seconds come from the catalogue handed in, and from nowhere else', () => {
  const dearer = {
    ...defaultCatalogue,
    questions: defaultCatalogue.questions.map((one) => ({ ...one, seconds: one.seconds * 10 })),
  }
  const both = [services('conference', 'matching')]

  expect(walk(golden, both, dearer, today).seconds).toBe(walk(golden, both, defaultCatalogue, today).seconds * 10)
})
