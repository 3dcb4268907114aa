import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'
import { stopServer } from '../own-server.ts'
import { allSent, type databases, mailsBy, newDatabase, newSink, received, register } from './mail.ts'
import { newPlace } from './place.ts'

const concurrency = 4
const leaseMs = 60_000

type Sending = {
  people: number
  kills: number
  /** Puts the leases of the killed into the past, as a minute would; else that minute is waited for. */
  hasten?: boolean
}

/** F34: a server is killed at random while it sends, again and again. Everybody gets the mail. */
export async function killedWhileSending(
  kind: (typeof databases)[number],
  { people, kills, hasten }: Sending,
): Promise<void> {
  const place = await newPlace()
  const sink = await newSink({ delayMs: 20 })
  const { env, ask } = await newDatabase(kind, place.file)
  const start = () => place.start({ env: { ...env, SMTP_URL: sink.url } })
  let server = await start()
  await register(place.url, people)
  for (let kill = 0; kill < kills; kill++) {
    await sleep(100 + 900 * Math.random())
    await stopServer(server, 'SIGKILL')
    const { sending = 0 } = await mailsBy(ask)
    expect(sending).toBeLessThanOrEqual((kill + 1) * concurrency)
    server = await start()
  }
  const held = await ask("select leased_until from messages where state = 'sending'")
  const until = (value: unknown) => (value instanceof Date ? value.getTime() : Number(value))
  expect(Math.max(0, ...held.map((row) => until(row.leased_until)))).toBeLessThanOrEqual(Date.now() + leaseMs)
  if (hasten)
    await ask(`update messages set leased_until = ${kind === 'sqlite' ? 1 : "'1970-01-01'"} where state = 'sending'`)
  await allSent(ask)

  const { duplicates, ...got } = received(sink)
  console.log(`${kind}: killed ${kills} times while sending ${people} mails, ${duplicates} came twice`)
  expect(got).toEqual({ people, different: 0 })
  expect(duplicates).toBeLessThanOrEqual(kills * concurrency + (hasten ? concurrency : 0))
}
