import { test } from 'vitest'
import { workersKilledAgainAndAgain } from './kill-workers.ts'

test('F02: two workers on one file: kill -9 of a worker and of the primary loses nothing, and no lock is seen', () =>
  workersKilledAgainAndAgain(2))
