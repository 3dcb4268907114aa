import { test } from 'vitest'
import { able } from './able.ts'
import { backedUpUnderLoad } from './backup-load.ts'

test('F60: backups made under load are restored elsewhere, and the load hardly notices', () =>
  backedUpUnderLoad('sqlite', 5))

test.runIf(able('postgres'))('F60: the same on PostgreSQL', () => backedUpUnderLoad('postgresql', 5))
