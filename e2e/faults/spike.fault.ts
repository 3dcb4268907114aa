import { test } from 'vitest'
import { spike } from './spike.ts'

test('F40: at ten times the design rate each is registered or told to come back, and the form page answers', () =>
  spike(10))
