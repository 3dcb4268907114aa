import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'
import { newBody, newLedger, send } from './ledger.ts'
import { newPlace } from './place.ts'
import { megabytes, memoryOf } from './processes.ts'
import { calm, watcher } from './strangers.ts'
import { kept, verify } from './verify.ts'

const offeredPerSecond = 600
const connections = 256
const mostMegabytes = 900

/**
 * F40: ten times the design rate, offered whether or not the server keeps up, over so many connections at most. Who finds
 * none free does not get through, as in life.
 */
export async function spike(seconds: number): Promise<void> {
  const place = await newPlace()
  const ledger = newLedger()
  const server = await place.start()
  const form = `${place.url}/en/nutra-expo-2027`
  const before = await calm(form)
  const watched = watcher(form, 100)
  const underWay = new Set<Promise<unknown>>()
  let offered = 0
  let mostMemory = 0

  const startedAt = performance.now()
  for (let passed = 0; passed < seconds; passed = (performance.now() - startedAt) / 1000) {
    // The rate rises over the first third.
    const third = seconds / 3
    const due = offeredPerSecond * (passed < third ? (passed * passed) / (2 * third) : passed - third / 2)
    for (; offered < due; offered++) {
      if (underWay.size >= connections) continue
      const sent: Promise<unknown> = send(ledger, place.url, newBody(ledger)).finally(() => underWay.delete(sent))
      underWay.add(sent)
    }
    mostMemory = Math.max(mostMemory, memoryOf(server.pid))
    await sleep(10)
  }
  await Promise.all(underWay)
  const seen = await watched()
  const after = await calm(form)

  console.log(
    `F40: ${offered} offered in ${seconds} s: ${JSON.stringify(ledger.answers)}; form page median ×${(seen.medianMs / before).toFixed(1)} ` +
      `(p95 ${Math.round(seen.p95Ms)} ms, ${seen.asked} asked), afterwards ×${(after / before).toFixed(1)}; at most ${megabytes(mostMemory)} MB`,
  )
  expect(Object.keys(ledger.answers).filter((said) => said !== '201' && said !== '503 busy')).toEqual([])
  expect(ledger.withoutRetryAfter).toBe(0)
  expect(ledger.acknowledged.size).toBeGreaterThan(seconds * 10)
  expect(await verify(ledger, place.file)).toEqual(kept)
  expect(seen.bad).toEqual([])
  expect(megabytes(mostMemory)).toBeLessThan(mostMegabytes)
}
