import { beforeAll, expect, test } from 'vitest'
import type { Database } from '#db/client.ts'
import { freshDatabase } from '#db/testing.ts'
import { addEntry, addEvent, addRegistered } from './desk.testing.ts'
import { countRegistrations, type Filter, listRegistrations } from './desk.ts'

let database: Database
beforeAll(async () => {
  database = await freshDatabase()
  await database.transaction(async (tx) => {
    await addEvent(tx, 'show')
    await addEvent(tx, 'show-before')
    const chen = await addRegistered(tx, 'show', {
      name: '陈思远',
      company: '上海青岚健康科技有限公司',
      address: 'siyuan@qinglan-health.example',
      number: 'NE27-00318',
    })
    await addEntry(tx, 'show', chen, '418207')
    await addRegistered(tx, 'show', {
      name: 'Marek Novák',
      company: '100% Pure_Nutrition',
      address: 'm.novak@medlar.example',
      status: 'cancelled',
    })
    await addRegistered(tx, 'show', {
      name: "O'Brien; drop",
      company: 'Back\\slash "Quoted" --',
      provedAt: new Date(),
      channel: 'sms',
    })
    await addRegistered(tx, 'show-before', { name: '陈思远 of last year' })
  })
  return () => database.close()
})

const names = async (filter: Filter) =>
  (await listRegistrations(database.read, 'show', filter, 50)).map(({ name }) => name)

test.each([
  ['思远', '陈思远'],
  ['青岚', '陈思远'],
  ['SIYUAN@Qinglan', '陈思远'],
  ['ne27-00318', '陈思远'],
  ['418207', '陈思远'],
  [' 418 207 ', '陈思远'],
  ['marek NOV', 'Marek Novák'],
  ['nova\u0301k', 'Marek Novák'],
  ['100%', 'Marek Novák'],
  ['pure_', 'Marek Novák'],
  ["o'brien;", "O'Brien; drop"],
  ['k\\s', "O'Brien; drop"],
  ['"quoted" --', "O'Brien; drop"],
])('%s finds %s and nobody else', async (q, name) => {
  expect(await names({ q })).toEqual([name])
})

test.each(['%', '_'])('%s stands for itself', async (q) => {
  expect(await names({ q })).toEqual(['Marek Novák'])
})

test.each(['41820', '\u0000', '%'.repeat(50_000), `${'x'.repeat(50_000)}`, "' or 1=1 --"])(
  'what is not there is not found',
  async (q) => {
    expect(await names({ q })).toEqual([])
    expect(await countRegistrations(database.read, 'show', { q })).toBe(0)
  },
)

test('states and channels narrow the list', async () => {
  expect(await names({ state: 'proved' })).toEqual(["O'Brien; drop"])
  expect(await names({ state: 'unproved' })).toEqual(['陈思远'])
  expect(await names({ state: 'cancelled' })).toEqual(['Marek Novák'])
  expect(await names({ channel: 'sms' })).toEqual(["O'Brien; drop"])
})

test('pages show everyone once, newest first, also those who came in the same millisecond and during paging', async () => {
  const at = (second: number) => new Date(Date.UTC(2027, 0, 1, 0, 0, second))
  await database.transaction(async (tx) => {
    await addEvent(tx, 'paged')
    for (const i of [0, 1, 2, 3, 4, 5, 6])
      await addRegistered(tx, 'paged', { id: `paged-${i}`, createdAt: at(i < 4 ? 0 : i) })
  })

  const first = await listRegistrations(database.read, 'paged', {}, 4)
  await database.transaction((tx) => addRegistered(tx, 'paged', { id: 'paged-late', createdAt: at(30) }))
  const rest = await listRegistrations(database.read, 'paged', {}, 4, first.at(-1))

  expect([...first, ...rest].map(({ id }) => id)).toEqual([
    'paged-6',
    'paged-5',
    'paged-4',
    'paged-3',
    'paged-2',
    'paged-1',
    'paged-0',
  ])
  expect(await countRegistrations(database.read, 'paged', {})).toBe(8)
})
