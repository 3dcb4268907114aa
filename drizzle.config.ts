import { defineConfig } from 'drizzle-kit'
import { dialect } from './db/dialect.ts'

// `drizzle-kit generate` writes for SQLite, `DATABASE_URL=postgres:// drizzle-kit generate` for PostgreSQL.
export default defineConfig({
  dialect,
  schema: './db/schema/*.ts',
  out: `./db/migrations/${dialect}`,
  casing: 'snake_case',
})
