import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { fileOf } from '#db/sqlite-file.ts'
import { freshDatabase } from '#db/testing.ts'
import { namesOnDisk } from '#db/testing-sqlite.ts'

/** The complete lines a child prints; a line cut off by its death is not one. */
function linesOf(child: ChildProcess): () => string[] {
  let text = ''
  child.stdout?.setEncoding('utf8').on('data', (part: string) => {
    text += part
  })
  return () => text.split('\n').slice(0, -1)
}

test('kill -9 under 32 writers, five times: nobody who was acknowledged is lost', { timeout: 60_000 }, async () => {
  const { url, close } = await freshDatabase()
  await close()
  const acknowledged: string[] = []

  for (let round = 1; round <= 5; round += 1) {
    const child = spawn(process.execPath, ['db/testing-killed.ts', url, '32'], { stdio: ['ignore', 'pipe', 'inherit'] })
    const lines = linesOf(child)
    const closed = once(child, 'close')
    await once(child.stdout, 'data')
    await new Promise((resolve) => setTimeout(resolve, 100 + 900 * Math.random()))
    child.kill('SIGKILL')
    await closed
    acknowledged.push(...lines())

    const file = new Sqlite(fileOf(url))
    expect(file.pragma('integrity_check', { simple: true })).toBe('ok')
    file.close()
  }

  const found = new Set(await namesOnDisk(url))
  expect(acknowledged.length).toBeGreaterThan(500)
  expect(acknowledged.filter((name) => !found.has(name))).toEqual([])
  // At most those that were under way: one a writer and round.
  expect(found.size - acknowledged.length).toBeLessThanOrEqual(5 * 32)
})
