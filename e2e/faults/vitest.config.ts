import { defineConfig } from 'vitest/config'

/** What can go wrong, on real processes. `*.long.fault.ts` is for `npm run test:faults` alone. */
export default defineConfig({
  test: {
    name: 'faults',
    include: ['e2e/faults/**/*.fault.ts'],
    exclude: process.env.FAULTS === 'quick' ? ['**/*.long.fault.ts'] : [],
    testTimeout: 180_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
    reporters: ['verbose'],
  },
})
