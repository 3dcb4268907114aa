import { test } from 'vitest'
import { slowStrangers } from './slow.ts'

test('F41: a thousand sockets that drip their heads hold up nobody and are cut', async () => {
  await slowStrangers({ heads: 1000, bodies: 0, readers: 20 })
})
