import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'
import { placeOn } from './backup-kinds.ts'
import { asOf, type Kind, onlyBackup } from './backups.ts'
import { command } from './command.ts'
import { type Ledger, newBody, newLedger, send } from './ledger.ts'
import { kept, verify } from './verify.ts'

const percentile = (all: readonly number[], share: number) =>
  all.toSorted((a, b) => a - b)[Math.floor(all.length * share)] ?? 0

/** Registers one after another until stopped. @returns how long each took, in milliseconds */
function timed(ledger: Ledger, url: string) {
  let stopped = false
  const one = async () => {
    const took: number[] = []
    while (!stopped) {
      const startedAt = performance.now()
      await send(ledger, url, newBody(ledger))
      took.push(performance.now() - startedAt)
    }
    return took
  }
  const clients = Promise.all(Array.from({ length: 16 }, one))
  return async () => {
    stopped = true
    return (await clients).flat()
  }
}

/** F60: copied while a crowd registers, restored elsewhere: whoever was acknowledged before is there. */
export async function backedUpUnderLoad(kind: Kind, rounds: number): Promise<void> {
  const from = await placeOn(kind)
  const backups = join(from.folder, 'backups')
  const ledger = newLedger()
  await from.start({ env: from.env })
  const ratios: number[] = []
  for (let round = 0; round < rounds; round++) {
    const alone = timed(ledger, from.url)
    await sleep(1500)
    const p99 = percentile(await alone(), 0.99)

    rmSync(backups, { recursive: true, force: true })
    const before = new Map(ledger.acknowledged)
    const meanwhile = timed(ledger, from.url)
    const made = await command('backup', [backups], from.env)
    ratios.push(percentile(await meanwhile(), 0.99) / p99)

    expect(made).toMatchObject({ code: 0, out: onlyBackup(backups) })
    const to = await placeOn(kind, from.env.FOYER_SECRET)
    expect(await command('restore', [made.out], to.env)).toMatchObject({ code: 0 })
    expect(before.size).toBeGreaterThan(50)
    expect(await verify(asOf(ledger, before), to.database)).toEqual(kept)
    if (round + 1 < rounds) continue
    await to.start({ env: to.env })
    expect(await send(ledger, to.url, newBody(ledger))).toBe('201')
  }
  const said = ratios.map((ratio) => ratio.toFixed(2)).join(', ')
  console.log(`${kind}: ${ledger.acknowledged.size} acknowledged; p99 while a backup is made ÷ alone: ${said}`)
  expect(Object.keys(ledger.answers)).toEqual(['201'])
}
