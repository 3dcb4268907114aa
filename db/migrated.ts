import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { sql } from 'drizzle-orm'
import type { Database } from '#db/database.ts'
import type { Dialect } from '#db/dialect.ts'

/** When the newest migration was made that this build brings along, in milliseconds. */
function newest(dialect: Dialect): number {
  const journal = readFileSync(resolve(process.cwd(), 'db/migrations', dialect, 'meta/_journal.json'), 'utf8')
  const { entries } = JSON.parse(journal) as { entries: { when: number }[] }
  return Math.max(...entries.map(({ when }) => when))
}

const wanted = new Map<Dialect, number>()

/** Whether the database has every migration this build had when it was first asked: somebody may put an older one back. */
export async function isMigrated({ dialect, read }: Pick<Database, 'dialect' | 'read'>): Promise<boolean> {
  const least = wanted.get(dialect) ?? newest(dialect)
  wanted.set(dialect, least)
  const done = dialect === 'postgresql' ? sql`drizzle.__drizzle_migrations` : sql`__drizzle_migrations`
  const [row] = await read.select({ at: sql<number | string | null>`max(created_at)` }).from(done)
  return Number(row?.at ?? 0) >= least
}
