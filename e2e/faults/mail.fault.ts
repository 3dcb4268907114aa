import { test } from 'vitest'
import { killedWhileSending } from './mail-killed.ts'

test('F34: killed while it sends, everybody gets the mail, and one that comes twice is the same', () =>
  killedWhileSending('sqlite', { people: 120, kills: 4, hasten: true }))
