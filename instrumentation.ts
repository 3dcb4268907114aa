/** Runs in every process that serves, before it listens, and not at build. */
export async function register() {
  if (process.env.NEXT_RUNTIME === 'nodejs') await (await import('#server/outbox.ts')).startOutbox()
}
