import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { fingerprint } from '#lib/tokens.ts'
import { portal } from './portal.ts'

/** Notes who asked to be forgotten, without saying who: an older backup forgets them again when it is restored. */
export async function logErasure(addresses: readonly string[]): Promise<void> {
  const { secret, dataDir, now } = await portal()
  const lines = addresses.map(
    (address) => `${JSON.stringify({ at: now().toISOString(), address: fingerprint(secret, 'erased', address) })}\n`,
  )
  const file = await open(join(dataDir, 'erasures.log'), 'a', 0o600)
  try {
    await file.write(lines.join(''))
    await file.sync()
  } finally {
    await file.close()
  }
}
