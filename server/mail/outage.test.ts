import { afterEach, expect, test, vi } from 'vitest'
import { mailPause } from '#db/store/mail-pause.ts'
import { deliver } from './deliver.ts'
import { openDesk, until } from './desk.testing.ts'
import { outboxFigures } from './figures.ts'
import { openSink, type Verdict } from './sink.testing.ts'
import { openSlowLine } from './slow-line.testing.ts'
import { openTransport } from './transport.ts'
import { startWorker } from './worker.ts'

vi.setConfig({ testTimeout: 30_000 })

const minute = 60_000

const closing: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

const patient = { connectionTimeout: 1000, greetingTimeout: 2000, socketTimeout: 5000 }
/** For a line that stalls: a mail that is let go of too soon may come twice, on a machine with much else to do. */
const quick = { connectionTimeout: 1000, greetingTimeout: 1000, socketTimeout: 300 }

/** A desk whose clock can be put forward, and a worker that hands over to `url`. */
async function send(url: string, times = patient) {
  let ahead = 0
  const patienceMs = times === quick ? 1200 : 5000
  const opened = await openDesk({ now: () => new Date(Date.now() + ahead), patienceMs })
  const { desk, onAlarm } = opened
  const transport = openTransport(url, times)
  const worker = startWorker({ ...desk, onAlarm, deliver: (mail) => deliver(desk, transport, mail), pollMs: 20 })
  closing.push(() => transport.close(), worker.stop)
  const figures = () => outboxFigures(desk)
  return {
    ...opened,
    figures,
    pause: () => mailPause(desk.database.read),
    /** Lets time go by, in steps, and the worker look at each. */
    pass: async (ms: number, step = ms) => {
      for (let gone = 0; gone < ms; gone += step) {
        ahead += step
        await new Promise((resolve) => setTimeout(resolve, 60))
        await until(async () => (await opened.rows()).every(({ state }) => state !== 'sending'))
      }
    },
    allSent: () => until(async () => (await opened.rows()).every(({ state }) => state === 'sent')),
  }
}

async function sink(options: Parameters<typeof openSink>[0] = {}) {
  const opened = await openSink(options)
  closing.push(opened.close)
  return opened
}

const person = (n: number, domain = 'visitors.example') => ({
  message: { template: 'lost-key' as const, address: `person.${n}@${domain}` },
})

test.each([
  ['ten minutes', 10 * minute, 20_000],
  ['two days', 2 * 24 * 60 * minute, 8 * 60 * minute],
])('F30: while no server answers for %s no mail uses up its tries; then each goes once', async (_for, ms, step) => {
  const gone = await openSink()
  await gone.close()
  const { queue, rows, pass, pause, alarms, figures, allSent } = await send(gone.url)
  for (let n = 0; n < 40; n++) await queue(person(n))

  await until(async () => (await pause()) !== null)
  await pass(ms, step)
  const waiting = await figures()
  const back = await sink({ port: gone.port })
  await pass(minute)
  await allSent()

  expect(waiting).toMatchObject({ queued: 40, failed: 0, paused: true })
  expect(waiting.oldestUnsentSeconds).toBeGreaterThanOrEqual(ms / 1000)
  expect(back.arrived.map(({ to }) => to[0]).sort()).toEqual((await rows()).map(({ address }) => address).sort())
  expect(Math.max(...(await rows()).map(({ refusals }) => refusals))).toBeLessThanOrEqual(2)
  expect(alarms.map(({ what }) => what)).toEqual(['mail is paused: no server answers', 'mail flows again'])
  expect(await figures()).toEqual({ oldestUnsentSeconds: 0, queued: 0, sending: 0, failed: 0, paused: false })
})

test('F33: when our sign-in is refused all mail waits, one is tried again later, and none is lost', async () => {
  const server = await sink({ password: 'right' })
  const { queue, rows, pass, pause, alarms, allSent } = await send(server.url)
  for (let n = 0; n < 12; n++) await queue(person(n))

  await until(async () => (await pause()) !== null)
  await until(async () => (await rows()).every(({ state }) => state === 'queued'))
  // Those under way together find out together; the rest is left alone.
  const first = server.signIns()
  expect(first).toBeLessThanOrEqual(4)
  await pass(30_000)
  expect(server.signIns()).toBe(first)
  await pass(minute)
  expect(server.signIns()).toBe(first + 1)
  expect(await pause()).toMatchObject({ because: 'refused', reason: 'EAUTH 535', probes: 1 })
  expect(alarms).toHaveLength(1)

  server.setPassword('wrong')
  await pass(2 * minute)
  await allSent()

  expect(server.arrived).toHaveLength(12)
  expect(alarms.map(({ what }) => what)).toEqual(['mail is paused: the server refuses us', 'mail flows again'])
  expect((await rows()).every(({ refusals }) => refusals === 0)).toBe(true)
})

test.each(['stalled', 'dripping'] as const)('F31: a line that is %s is left, and the mail tried again', async (how) => {
  const server = await sink()
  const line = await openSlowLine(server.port, 100)
  closing.push(line.close)
  const { queue, rows, pass, allSent } = await send(line.url, quick)
  line.become(how)
  for (let n = 0; n < 6; n++) await queue(person(n))

  await until(async () => (await rows()).some(({ lastError }) => lastError !== null))
  expect(server.arrived).toEqual([])
  line.become('whole')
  await pass(2 * minute, 20_000)
  await allSent()

  expect(line.most()).toBeLessThanOrEqual(4)
  expect(server.arrived.map(({ to }) => to[0]).sort()).toEqual((await rows()).map(({ address }) => address).sort())
})

test('a provider that says too fast is left alone for a minute, and nobody else waits behind its queue', async () => {
  const tooFast: Verdict = (address) =>
    address.endsWith('@big.example') ? { code: 421, text: '4.7.0 too fast' } : null
  const server = await sink({ verdict: tooFast })
  const { queue, rows } = await send(server.url)
  for (let n = 0; n < 60; n++) await queue(person(n, 'big.example'))
  for (let n = 0; n < 5; n++) await queue(person(n, `small-${n}.example`))

  await until(() => server.arrived.length === 5)
  await until(async () => (await rows()).every(({ state }) => state !== 'sending'))

  const tried = (await rows()).filter(({ domain, attempts }) => domain === 'big.example' && attempts > 0)
  expect(tried.length).toBeGreaterThan(0)
  expect(tried.length).toBeLessThanOrEqual(4)
})

test('F34: what a lost worker had in hand is sent by another once its lease ran out', async () => {
  const server = await sink()
  const { queue, rows, allSent } = await send(server.url)
  const past = new Date(Date.now() - 1000)
  const { messageId } = await queue({
    message: { template: 'lost-key', state: 'sending', attempts: 1, leasedUntil: past },
  })

  await until(async () => (await rows())[0]?.state !== 'sending')
  expect(await rows()).toMatchObject([{ refusals: 1, lastError: 'its worker was lost' }])
  await until(async () => (await rows())[0]?.state === 'sent')
  await allSent()

  expect(server.arrived.map(({ mail }) => mail.messageId)).toEqual([`<${messageId}@visit.nutra-expo.example>`])
})
