import { test } from 'vitest'
import { able } from './able.ts'
import { restoredAndForgotten } from './backups.ts'

test('F60, T27: a backup made under load holds who was acknowledged, and not who was erased since', () =>
  restoredAndForgotten('sqlite'))

test.runIf(able('postgres'))('F60, T27: the same on PostgreSQL', () => restoredAndForgotten('postgresql'))
