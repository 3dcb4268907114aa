import { expect, test } from 'vitest'
import { readErasures } from './replay-erasures.ts'

const at = '2026-12-01T02:00:00.000Z'

test('a torn line and a line of garbage are left out, and counted', () => {
  const log = [
    JSON.stringify({ at, person: 'p', registration: 'r' }),
    'ÿ\0 not a note',
    '[]',
    'null',
    JSON.stringify({ at: 'yesterday', person: 'p' }),
    JSON.stringify({ at, person: 7 }),
    JSON.stringify({ at, address: 'a' }),
    '',
    '{"at":"2026-12-01T02:00',
  ].join('\n')

  expect(readErasures(log)).toEqual({
    erasures: [
      { at: new Date(at), person: 'p', registration: 'r' },
      { at: new Date(at), address: 'a' },
    ],
    unreadable: 6,
  })
})

test('a registration that stayed after all takes its note back', () => {
  const note = (names: object) => JSON.stringify({ at, ...names })
  const log = [note({ registration: 'r' }), note({ registration: 's' }), note({ kept: 'r' })].join('\n')

  expect(readErasures(log).erasures).toEqual([{ at: new Date(at), registration: 's' }])
})
