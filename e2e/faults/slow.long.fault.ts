import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { slowStrangers } from './slow.ts'
import { allClosed } from './strangers.ts'

test('F41: a thousand slow heads, slow bodies and readers that never read hold up nobody and are cut', async () => {
  const { place, readers } = await slowStrangers({ heads: 1000, bodies: 100, readers: 50 })

  // A socket that is not read does not learn that it was cut.
  await sleep(150_000)
  for (const { socket } of readers) socket.resume()
  expect(await allClosed(readers, 5000)).toBe(true)
  expect((await fetch(`${place.url}/readyz`)).status).toBe(200)
}, 600_000)
