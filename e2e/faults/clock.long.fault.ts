import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { stopServer } from '../own-server.ts'
import { able } from './able.ts'
import { allSent, newDatabase, newSink, register } from './mail.ts'
import { newPlace } from './place.ts'

const hourMs = 60 * 60 * 1000

const linkIn = (text = '') => new URL(/^https?:\/\/\S+\/l\/\S+$/m.exec(text)?.[0] ?? '').pathname

const open = (url: string, path: string) =>
  fetch(url + path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' })

test.runIf(able('faketime'))(
  'F58: a day later an asked link has expired; an hour put back, what expired stays so and mail still leaves',
  async () => {
    const place = await newPlace()
    const sink = await newSink()
    const { ask } = await newDatabase('sqlite', place.file)
    const env = { SMTP_URL: sink.url }
    let server = await place.start({ env })
    await register(place.url, 1)
    await allSent(ask)
    const [welcome] = sink.arrived
    const asked = await fetch(`${place.url}/api/v1/events/nutra-expo-2027/lost-key`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email: welcome?.to[0] }),
    })
    expect(asked.status).toBe(202)
    await allSent(ask)
    const link = linkIn(sink.arrived[1]?.mail.text)
    await stopServer(server)

    server = await place.start({ env, under: ['faketime', '-f', '+1d'] })
    expect((await open(place.url, link)).status).toBe(410)
    sink.answerAfter(20_000)
    await register(place.url, 4)
    await sleep(3000)
    const [held] = await ask("select count(*) as n, max(leased_until) as last from messages where state = 'sending'")
    await stopServer(server, 'SIGKILL')
    sink.answerAfter(0)
    expect(Number(held?.n)).toBeGreaterThan(0)
    expect(Number(held?.last)).toBeGreaterThan(Date.now() + 23 * hourMs)

    // It ran out more than an hour ago.
    await ask(`update links set expires_at = ${Date.now() - hourMs - 60_000} where purpose = 'lost-key'`)
    server = await place.start({ env, under: ['faketime', '-f', '-1h'] })
    expect((await open(place.url, link)).status).toBe(410)
    await register(place.url, 1)
    await allSent(ask)

    expect(new Set(sink.arrived.map(({ to }) => to[0])).size).toBe(6)
  },
)
