import { test } from 'vitest'
import { killedAgainAndAgain } from './kill.ts'

test('F01: what was acknowledged survives kill -9, and a retry makes no second registration', () =>
  killedAgainAndAgain(3))
