import { expect, test } from 'vitest'
import { countFailure, type Patience, waitMs } from '#lib/desk/patience.ts'

const at = (seconds: number) => new Date(Date.UTC(2027, 0, 1) + seconds * 1000)

test('the wait grows with every wrong try and has an end', () => {
  const patience: Patience = new Map()
  const waits: number[] = []
  for (let i = 0; i < 50; i++) {
    countFailure(patience, 'desk@expo.example 192.0.2.1', at(0))
    waits.push(waitMs(patience, 'desk@expo.example 192.0.2.1', at(0)) / 1000)
  }

  expect(waits.slice(0, 7)).toEqual([0, 0, 1, 2, 4, 8, 16])
  expect(waits.at(-1)).toBe(300)
})

test('another place is not held up', () => {
  const patience: Patience = new Map()
  for (let i = 0; i < 50; i++) countFailure(patience, 'desk@expo.example 192.0.2.1', at(0))

  expect(waitMs(patience, 'desk@expo.example 198.51.100.7', at(0))).toBe(0)
})

test('an hour of quiet is a new beginning', () => {
  const patience: Patience = new Map()
  for (let i = 0; i < 6; i++) countFailure(patience, 'who', at(0))

  countFailure(patience, 'who', at(3700))

  expect(waitMs(patience, 'who', at(3700))).toBe(0)
})

test('no more are remembered than fit', () => {
  const patience: Patience = new Map()
  for (let i = 0; i < 10_050; i++) countFailure(patience, `who ${i}`, at(0))

  expect(patience.size).toBe(10_000)
  expect(patience.has('who 0')).toBe(false)
})
