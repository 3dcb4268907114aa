import { expect, test } from 'vitest'
import { defaultCatalogue as catalogue } from '#lib/catalogue/default.ts'
import type { EventRow, RegistrationRow } from '#lib/ports.ts'
import { cellsOf, columnsOf } from '#server/desk/csv.ts'

const event = { id: 'show', timeZone: 'Asia/Shanghai', startsOn: '2027-05-18' } as EventRow
const at = new Date('2027-01-01T00:00:00Z')
const registration = {
  id: 'r',
  number: 'NE27-00318',
  status: 'registered',
  address: 'siyuan@qinglan-health.example',
  name: '=HYPERLINK("http://x")',
  company: '青岚',
  locale: 'zh-CN',
  channel: 'search',
  campaign: '',
  device: 'phone',
  segment: 'new',
  attribution: {},
  createdAt: at,
  provedAt: null,
} as unknown as RegistrationRow

const answer = (point: string, value: string | string[]) => ({
  registrationId: 'r',
  point,
  value,
  source: 'asked' as const,
  eventId: 'show',
  answeredAt: at,
})

const asRow = (cells: string[]) => Object.fromEntries(columnsOf(catalogue).map((column, i) => [column, cells[i]]))

test('every data point is a column, and every cell has its place', () => {
  const columns = columnsOf(catalogue)

  expect(columns).toEqual([...new Set(columns)])
  expect(columns).toEqual(
    expect.arrayContaining(['number', 'entryNumber', 'name', 'email', 'company', 'seniority', 'channel']),
  )
  expect(cellsOf({ registration, answers: [], entryNumber: '418207' }, event, catalogue)).toHaveLength(columns.length)
})

test('before proof there is what was registered with, and no formula', () => {
  const row = asRow(cellsOf({ registration, answers: [], entryNumber: '418207' }, event, catalogue))

  expect(row).toMatchObject({
    number: 'NE27-00318',
    entryNumber: '418207',
    proved: 'no',
    name: '\'=HYPERLINK("http://x")',
    company: '青岚',
    jobTitle: '',
  })
})

test('answers and what follows from them are told by id', () => {
  const answers = [answer('mobile', '+8613800000000'), answer('interests', ['biotics.probiotic', 'protein.whey'])]

  const row = asRow(cellsOf({ registration, answers, entryNumber: '' }, event, catalogue))

  expect(row).toMatchObject({
    mobile: "'+8613800000000",
    interests: 'biotics.probiotic; protein.whey',
    mobileCountry: 'CN',
  })
})
