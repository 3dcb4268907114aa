import { test } from 'vitest'
import { spike } from './spike.ts'

test('F40: a minute at ten times the design rate', () => spike(60), 600_000)
