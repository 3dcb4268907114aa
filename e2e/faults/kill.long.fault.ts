import { test } from 'vitest'
import { killedAgainAndAgain } from './kill.ts'

test('F01: twenty kills in a row lose nothing', () => killedAgainAndAgain(20), 600_000)
