import { test } from 'vitest'
import { slowStrangers } from './slow.ts'

test('F41: slow heads and bodies are cut, and with readers that never read they hold up nobody', async () => {
  await slowStrangers({ heads: 1000, bodies: 100, readers: 50 })
}, 600_000)
