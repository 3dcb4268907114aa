import type { TestProject } from 'vitest/node'
import { migrate } from '#db/migrate.ts'
import { createDatabase, startPostgres } from '#db/testing-postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A server for tests, with a migrated database `template` to copy. */
    postgres: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await startPostgres()
  await migrate(await createDatabase(url, 'template'))
  project.provide('postgres', url)
  return stop
}
