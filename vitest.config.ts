import { defineConfig } from 'vitest/config'

// The same tests of the store run on both databases; `*.sqlite.test.ts` and `*.postgres.test.ts` on one.
const stores = ['db/**/*.test.ts']

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'core',
          include: ['{app,components,i18n,lib,scripts,server}/**/*.test.{ts,tsx}'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'sqlite',
          include: stores,
          exclude: ['**/*.postgres.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          env: { DATABASE_URL: 'file:unused.db' },
        },
      },
      {
        test: {
          name: 'postgresql',
          include: stores,
          exclude: ['**/*.sqlite.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          globalSetup: './db/postgres.setup.ts',
          // Only the kind counts: the server's address is not known yet, `freshDatabase` is told it.
          env: { DATABASE_URL: 'postgres://unused' },
        },
      },
    ],
  },
})
