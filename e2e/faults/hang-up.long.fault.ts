import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { type Body, newBody, newLedger, settle } from './ledger.ts'
import { newPlace } from './place.ts'
import { kept, verify } from './verify.ts'

/** Sends a whole registration and is gone before the answer. */
const sendAndLeave = (port: number, body: Body) =>
  new Promise<void>((resolve) => {
    const socket = connect(port, 'localhost', () => {
      const text = JSON.stringify(body)
      const head = [
        'POST /api/v1/events/nutra-expo-2027/registrations HTTP/1.1',
        `Host: localhost:${port}`,
        'Content-Type: application/json',
        `Content-Length: ${Buffer.byteLength(text)}`,
      ]
      socket.write(`${head.join('\r\n')}\r\n\r\n${text}`, () => socket.destroy())
    })
    socket.on('error', () => resolve())
    socket.on('close', () => resolve())
  })

test('F12: two hundred clients hang up after sending and send again: exactly two hundred registrations', async () => {
  const place = await newPlace()
  const ledger = newLedger()
  await place.start()
  const bodies = Array.from({ length: 200 }, () => newBody(ledger))
  for (const body of bodies) ledger.inDoubt.set(body.email, body)

  await Promise.all(bodies.map((body) => sendAndLeave(place.port, body)))
  const refused = await settle(ledger, place.url)

  expect(refused).toEqual([])
  expect(ledger.acknowledged.size).toBe(200)
  expect(await verify(ledger, place.file)).toEqual(kept)
})
