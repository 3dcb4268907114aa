import { expect, test } from 'vitest'
import { failed, waitMs } from '#lib/desk/patience.ts'

const at = (seconds: number) => new Date(Date.UTC(2027, 0, 1) + seconds * 1000)
const never = { id: 'who', failures: 0, lastAt: at(0), expiresAt: at(0) }

test('the wait grows with every wrong try and has an end', () => {
  const waits: number[] = []
  let row = never
  for (let i = 0; i < 50; i++) {
    row = failed(row, at(0))
    waits.push(waitMs(row, at(0)) / 1000)
  }

  expect(waits.slice(0, 7)).toEqual([0, 0, 1, 2, 4, 8, 16])
  expect(waits.at(-1)).toBe(300)
})

test('who never failed does not wait, and who waited may try', () => {
  const third = failed(failed(failed(never, at(0)), at(0)), at(0))

  expect(waitMs(undefined, at(0))).toBe(0)
  expect([waitMs(third, at(0)), waitMs(third, at(1))]).toEqual([1000, 0])
})

test('it is forgotten an hour after the longest wait', () => {
  expect(failed(never, at(0)).expiresAt).toEqual(at(3900))
})
