import { expect, test } from 'vitest'
import { exportCsv } from './export-csv.ts'

test('one row a thing, with a byte order mark, and nothing a spreadsheet would run', () => {
  const at = '2026-12-01T02:00:00.000Z'
  const csv = exportCsv({
    exportedAt: at,
    events: [
      {
        event: 'e',
        name: 'E',
        sections: {
          answers: [
            { about: 'jobTitle', label: 'Job title', value: '=1+1', text: '=1+1', source: 'asked', at },
            { about: 'interests', value: ['a', 'b'], at: null, from: ['x'] },
          ],
        },
      },
    ],
  })

  expect(csv.split('\r\n')).toEqual([
    '\ufeff"event","section","about","label","value","text","source","at","more"',
    `"e","answers","jobTitle","Job title","'=1+1","'=1+1","asked","${at}",""`,
    '"e","answers","interests","","[""a"",""b""]","","","","{""from"":[""x""]}"',
    '',
  ])
})
