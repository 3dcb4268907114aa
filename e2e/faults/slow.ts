import { expect } from 'vitest'
import { newPlace } from './place.ts'
import { megabytes, memoryOf } from './processes.ts'
import { allClosed, calm, drip, newStranger, type Stranger, watcher } from './strangers.ts'

const landing = '/en/nutra-expo-2027'
const registrations = '/api/v1/events/nutra-expo-2027/registrations'

/** F41: sockets that never finish asking, and some that never read. Others are served meanwhile, and who drips is cut. */
export async function slowStrangers(count: { heads: number; bodies: number; readers: number }) {
  const place = await newPlace()
  const server = await place.start()
  const host = `Host: localhost:${place.port}\r\n`
  const before = await calm(place.url + landing)
  const memoryBefore = memoryOf(server.pid)
  const many = async (number: number, text: string) => {
    const all: Stranger[] = []
    for (let n = 0; n < number; n++) all.push(await newStranger(place.port, text))
    return all
  }

  const heads = await many(count.heads, `GET ${landing} HTTP/1.1\r\n${host}X-Slow: `)
  const body = `POST ${registrations} HTTP/1.1\r\n${host}Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n`
  const bodies = await many(count.bodies, body)
  const readers = await many(count.readers, '')
  for (const { socket } of readers) {
    socket.pause()
    socket.write(`GET ${landing} HTTP/1.1\r\n${host}\r\n`.repeat(200))
  }
  for (const stranger of heads) void drip(stranger, 'x', 5000)
  for (const stranger of bodies) void drip(stranger, '{', 1000)
  const watched = watcher(place.url + landing)

  // Heads within 12 s, bodies within 32 s; this machine may be slow.
  expect(await allClosed(heads, 60_000)).toBe(true)
  expect(heads.every(({ got }) => got === '' || got.startsWith('HTTP/1.1 408 '))).toBe(true)
  expect(await allClosed(bodies, 90_000)).toBe(true)
  const seen = await watched()
  const grown = memoryOf(server.pid) - memoryBefore
  console.log(
    `F41: ${seen.asked} pages beside ${count.heads} + ${count.bodies} + ${count.readers} slow sockets: median ×${(seen.medianMs / before).toFixed(1)}, ` +
      `p95 ${Math.round(seen.p95Ms)} ms; memory ${megabytes(grown)} MB more`,
  )
  expect(seen.bad).toEqual([])
  expect(megabytes(grown)).toBeLessThan(200)
}
