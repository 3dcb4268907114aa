import { resolve } from 'node:path'
import { type MigrationMeta, readMigrationFiles } from 'drizzle-orm/migrator'
import type { Dialect } from '#db/dialect.ts'

/** Found from where the process was started: bundled code does not know its own folder. */
export const migrationsFolder = (dialect: Dialect): string => resolve(process.cwd(), 'db/migrations', dialect)

/** The migrations this build knows, oldest first. */
export const migrationsOf = (dialect: Dialect): MigrationMeta[] =>
  readMigrationFiles({ migrationsFolder: migrationsFolder(dialect) })
