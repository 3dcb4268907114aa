import { readFile, stat } from 'node:fs/promises'

/** What somebody who runs a command did wrong; the message is the one line they read. */
export class UsageError extends Error {}

/** Many times the largest catalogue there is. */
const mostMiB = 4
const mib = 1024 * 1024

/**
 * Reads a catalogue from a file, as far as it is JSON.
 *
 * @throws {UsageError} when it cannot be read, is larger than 4 MiB, or is no JSON in UTF-8
 */
export async function readCatalogueFile(file: string): Promise<unknown> {
  const bytes = await read(file)
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    throw new UsageError(`${file} is no JSON: ${(error as Error).message}`)
  }
}

async function read(file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file)
    if (size > mostMiB * mib)
      throw new UsageError(`${file} holds ${Math.ceil(size / mib)} MiB; a catalogue has at most ${mostMiB}`)
    return await readFile(file)
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(`${file} cannot be read: ${(error as NodeJS.ErrnoException).code}`)
  }
}
