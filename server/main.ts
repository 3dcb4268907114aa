import cluster from 'node:cluster'
import { EnvError, env } from './env.ts'

/** Says in one line why the server does not start, and leaves. */
function giveUp(error: unknown): never {
  const { code } = error as NodeJS.ErrnoException
  const expected = error instanceof EnvError || code === 'EADDRINUSE' || code === 'FOYER_NETWORK_DISK'
  const line = code === 'EADDRINUSE' ? 'PORT is in use by another program' : (error as Error).message
  if (expected) process.stderr.write(`Foyer cannot start: ${line}\n`)
  else console.error(error)
  process.exit(1)
}

// Nobody who runs a registration desk agreed to tell a third party about it.
process.env.NEXT_TELEMETRY_DISABLED = '1'

try {
  const settings = env()
  const development = process.argv.includes('--dev')
  const workers = development ? 1 : settings.webConcurrency
  if (cluster.isPrimary) await (await import('./prepare.ts')).prepare(settings)
  if (cluster.isPrimary && workers > 1) await (await import('./workers.ts')).runWorkers(workers)
  else await (await import('./serve.ts')).serve(settings, development)
  if (cluster.isPrimary) await (await import('./announce.ts')).announce(settings)
} catch (error) {
  giveUp(error)
}
