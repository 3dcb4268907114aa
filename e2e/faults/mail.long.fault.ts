import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { openSlowLine } from '#server/mail/slow-line.testing.ts'
import { freePort, startServer, stopServer } from '../own-server.ts'
import { allSent, databases, mailsBy, newDatabase, newSink, p95, received, register, until } from './mail.ts'
import { killedWhileSending } from './mail-killed.ts'
import { newPlace } from './place.ts'

const patient = 300_000

describe.each(databases)('%s', (kind) => {
  test('F34: killed 30 times while it sends, everybody gets the mail', { timeout: 2 * patient }, () =>
    killedWhileSending(kind, { people: 1000, kills: 30 }),
  )

  test('F30: while no mail server answers registrations go on, and each mail goes once when it is back', {
    timeout: patient,
  }, async () => {
    const place = await newPlace()
    const first = await newSink()
    const { env, ask } = await newDatabase(kind, place.file)
    await place.start({ env: { ...env, SMTP_URL: first.url } })
    await register(place.url, 50)
    const withMail = p95(await register(place.url, 250))
    await allSent(ask)

    await first.close()
    const withoutMail = p95(await register(place.url, 500))
    await sleep(20_000)
    const [waited] = await ask("select count(*) as mails, max(refusals) as most from messages where state = 'queued'")
    const back = await newSink({ port: first.port })
    await allSent(ask)

    console.log(
      `${kind}: p95 of registering without a mail server ÷ with one: ${(withoutMail / withMail).toFixed(2)}; ${waited?.mails} waited`,
    )
    expect(Number(waited?.most)).toBeLessThanOrEqual(4)
    expect(received(back)).toMatchObject({ duplicates: 0, different: 0 })
    expect(received(first).people + received(back).people).toBe(800)
  })

  test('F35: two servers on one database send each mail once', { timeout: patient }, async () => {
    const place = await newPlace()
    const sink = await newSink({ delayMs: 5 })
    const { env, ask } = await newDatabase(kind, place.file)
    const both = { ...env, SMTP_URL: sink.url }
    await place.start({ env: both })
    const port = await freePort()
    const other = await startServer(port, place.dataDir, { env: { ...both, WEB_CONCURRENCY: '2' }, log: place.log })

    await Promise.all([register(place.url, 200), register(`http://localhost:${port}`, 200)])
    await allSent(ask)
    await stopServer(other)

    expect(received(sink)).toEqual({ people: 400, duplicates: 0, different: 0 })
  })

  test('F59: a server stopped beyond its lease sends nothing when it goes on', { timeout: patient }, async () => {
    const place = await newPlace()
    const sink = await newSink()
    const line = await openSlowLine(sink.port, 1000)
    const { env, ask } = await newDatabase(kind, place.file)
    line.become('stalled')
    const stopped = await place.start({ env: { ...env, SMTP_URL: line.url } })
    await register(place.url, 4)
    await until('it has mails in hand', async () => ((await mailsBy(ask)).sending ?? 0) > 0)
    stopped.kill('SIGSTOP')
    // Its mail server answers while it cannot hear.
    line.become('whole')
    const port = await freePort()
    const other = await startServer(port, place.dataDir, { env: { ...env, SMTP_URL: sink.url }, log: place.log })
    await allSent(ask)

    stopped.kill('SIGCONT')
    await sleep(5000)
    await register(`http://localhost:${port}`, 2)
    await allSent(ask)
    await stopServer(other)
    line.close()

    expect(received(sink)).toEqual({ people: 6, duplicates: 0, different: 0 })
  })
})

test('F31: a server that takes a mail and does not say so is left after half a minute', {
  timeout: patient,
}, async () => {
  const place = await newPlace()
  const sink = await newSink()
  const { env, ask } = await newDatabase('sqlite', place.file)
  await place.start({ env: { ...env, SMTP_URL: sink.url } })
  await register(place.url, 50)
  const before = p95(await register(place.url, 100))
  await allSent(ask)

  sink.answerAfter(60_000)
  const during = p95(await register(place.url, 100))
  await until('a try was given up', async () => {
    const [row] = await ask("select count(*) as n from messages where last_error like 'E%'")
    return Number(row?.n) > 0
  })
  const inHand = sink.arrived.length - 150
  sink.answerAfter(0)
  await allSent(ask)

  const { people, different, duplicates } = received(sink)
  console.log(`p95 of registering beside a stalled mail server ÷ before: ${(during / before).toFixed(2)}`)
  expect(inHand).toBeLessThanOrEqual(8)
  expect({ people, different }).toEqual({ people: 250, different: 0 })
  expect(duplicates).toBeLessThanOrEqual(inHand)
})
