import { test } from 'vitest'
import { workersKilledAgainAndAgain } from './kill-workers.ts'

test('F02: ten kills of workers and primaries by turns lose nothing', () => workersKilledAgainAndAgain(10), 600_000)
