import { test } from 'vitest'
import { cutAgainAndAgain, restart, terminate } from './postgres-cut.ts'

test('F57: PostgreSQL restarts at once, and all its sessions are ended, while a crowd registers', async () => {
  const cuts = [restart, terminate]
  await cutAgainAndAgain(2, (cut) => (cuts.shift() ?? terminate)(cut))
})
