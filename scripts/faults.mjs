// `npm run test:faults`: everything that can go wrong, the long tests too. The quick ones are part of `npm test`.
import { run } from './run.mjs'

run('Fault tests', 'vitest', ['run', '-c', 'e2e/faults/vitest.config.ts', ...process.argv.slice(2)]).catch((error) => {
  console.error(error.message)
  process.exit(1)
})
