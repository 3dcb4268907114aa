import { inserts } from './parts/inserts.mjs'
import { landing, visit } from './parts/pages.mjs'
import { rebuilding } from './parts/rebuild.mjs'
import { onPostgres, onSqlite, twoWorkers } from './parts/registrations.mjs'
import { figures, memory, signIn } from './parts/sizes.mjs'

/** What can be measured on its own: `npm run bench -- --only landing,visit`. `minutes` is about what it takes by default. */
export const parts = [
  { key: 'sqlite', minutes: 1.5, needsLarge: false, run: onSqlite },
  { key: 'postgresql', minutes: 1.6, needsLarge: false, run: onPostgres },
  { key: 'landing', minutes: 1.4, needsLarge: false, run: landing },
  { key: 'visit', minutes: 1.5, needsLarge: false, run: visit },
  { key: 'workers', minutes: 1.5, needsLarge: false, run: twoWorkers },
  { key: 'inserts', minutes: 1.2, needsLarge: false, run: inserts },
  { key: 'figures', minutes: 2.2, needsLarge: true, run: figures },
  { key: 'sign-in', minutes: 1.3, needsLarge: true, run: signIn },
  { key: 'memory', minutes: 1.3, needsLarge: true, run: memory },
  { key: 'rebuild', minutes: 1.5, needsLarge: true, run: rebuilding },
]
