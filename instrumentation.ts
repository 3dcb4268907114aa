import type { Instrumentation } from 'next'

/** Runs in every process that serves, before it listens, and not at build. One import, so that nothing of Node meets Edge. */
export async function register() {
  if (process.env.NEXT_RUNTIME === 'nodejs') await (await import('#server/background.ts')).startBackground()
}

export const onRequestError: Instrumentation.onRequestError = async (...broken) => {
  if (process.env.NEXT_RUNTIME === 'nodejs') await (await import('#server/broken-request.ts')).logBroken(...broken)
}
