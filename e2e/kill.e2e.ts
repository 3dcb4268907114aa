import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import Database from 'better-sqlite3'
import { freePort, startServer } from './own-server.ts'

const rounds = 5
const writers = 32

/** Registers one after another until the server is gone; notes only what was answered whole. */
async function write(port: number, name: string, acknowledged: Map<string, string>, inDoubt: object[]): Promise<void> {
  for (let n = 0; ; n++) {
    const email = `${name}-${n}@kill.example`
    const body = { name: 'Writer', email, company: 'Kill', privacy: true, submissionId: `submission-${name}-${n}` }
    try {
      const answer = await post(port, body)
      const { submissionId } = (await answer.json()) as { submissionId: string }
      if (answer.status === 201) acknowledged.set(email, submissionId)
    } catch {
      inDoubt.push(body)
      return
    }
  }
}

const post = (port: number, body: object) =>
  fetch(`http://localhost:${port}/api/v1/events/nutra-expo-2027/registrations`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })

test('what was acknowledged survives kill -9, and a retry makes no second registration @js', async () => {
  test.setTimeout(180_000)
  const dataDir = mkdtempSync(join(tmpdir(), 'foyer-kill-'))
  const port = await freePort()
  const acknowledged = new Map<string, string>()
  let server = await startServer(port, dataDir)
  try {
    for (let round = 0; round < rounds; round++) {
      const inDoubt: object[] = []
      const writing = Array.from({ length: writers }, (_, n) => write(port, `${round}-${n}`, acknowledged, inDoubt))
      await sleep(1000 + 500 * round)
      server.kill('SIGKILL')
      await Promise.all(writing)
      server = await startServer(port, dataDir)
      for (const body of inDoubt) expect((await post(port, body)).status).toBe(201)
    }

    const database = new Database(join(dataDir, 'foyer.db'), { readonly: true })
    const found = database
      .prepare(
        "select address, count(*) as times from registrations where address like '%@kill.example' group by address",
      )
      .all() as {
      address: string
      times: number
    }[]
    const submitted = new Set(
      (database.prepare('select id from submissions').all() as { id: string }[]).map(({ id }) => id),
    )
    const mails = database
      .prepare("select address, count(*) as times from messages where address like '%@kill.example' group by address")
      .all()
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
    database.close()

    const addresses = new Set(found.map(({ address }) => address))
    const missing = [...acknowledged].filter(([address, id]) => !addresses.has(address) || !submitted.has(id))
    console.log(
      `acknowledged ${acknowledged.size} in ${rounds} rounds of ${writers} writers, missing ${missing.length}`,
    )
    expect(missing).toEqual([])
    expect(acknowledged.size).toBeGreaterThan(rounds * writers)
    expect(found.every(({ times }) => times === 1)).toBe(true)
    expect(mails).toHaveLength(found.length)
  } finally {
    server.kill('SIGKILL')
    rmSync(dataDir, { recursive: true, force: true })
  }
})
