import * as postgres from '#db/columns.postgres.ts'
import * as sqlite from '#db/columns.sqlite.ts'

export type Dialect = 'sqlite' | 'postgresql'

export const dialectOf = (url: string | undefined): Dialect =>
  /^postgres(ql)?:/.test(url ?? '') ? 'postgresql' : 'sqlite'

/** The dialect of this process: one build serves both, the environment decides. */
export const dialect = dialectOf(process.env.DATABASE_URL)

// The one cast: both sets of helpers make tables that drizzle queries alike; SQLite's types speak for both.
export const columns = dialect === 'postgresql' ? (postgres as unknown as typeof sqlite) : sqlite
