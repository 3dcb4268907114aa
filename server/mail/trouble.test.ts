import { afterEach, expect, test, vi } from 'vitest'
import { claimDue } from '#db/store/claims.ts'
import { deliver } from './deliver.ts'
import { openDesk, until } from './desk.testing.ts'
import { openSink, type Verdict } from './sink.testing.ts'
import { openTransport } from './transport.ts'
import { startWorker } from './worker.ts'

// Each test opens a database, a server and a pool; a busy machine takes its time.
vi.setConfig({ testTimeout: 20_000 })

const closing: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

/** A desk whose clock can be put forward, a server with its own mind, and as many workers as asked. */
async function open({
  workers = 1,
  ...server
}: {
  workers?: number
  verdict?: Verdict
  password?: string
  delayMs?: number
} = {}) {
  let ahead = 0
  const opened = await openDesk({ now: () => new Date(Date.now() + ahead) })
  const { desk, onAlarm } = opened
  const sink = await openSink(server)
  closing.push(sink.close)
  for (let n = 0; n < workers; n++) {
    const transport = openTransport(sink.url)
    const worker = startWorker({
      ...desk,
      onAlarm,
      deliver: (message) => deliver(desk, transport, message),
      pollMs: 20,
    })
    closing.push(() => transport.close(), worker.stop)
  }
  const putForward = (ms: number) => {
    ahead += ms
  }
  return { ...opened, sink, putForward }
}

test('F32: after a 451 the mail comes later, once, with the same Message-ID', async () => {
  const { queue, rows, sink, putForward } = await open({
    verdict: (_address, tries) => (tries <= 2 ? { code: 451, text: '4.7.1 greylisted, come back later' } : null),
  })
  const { messageId } = await queue()

  await until(() => sink.tries.get('li.wei@visitors.example') === 1)
  await until(async () => (await rows())[0]?.state === 'queued')
  expect(await rows()).toMatchObject([{ attempts: 1, lastError: 'EENVELOPE 451 4.7.1', leasedUntil: null }])
  putForward(60_000)
  await until(() => sink.tries.get('li.wei@visitors.example') === 2)
  putForward(60_000)
  await until(async () => (await rows())[0]?.state === 'sent')

  expect(await rows()).toMatchObject([{ attempts: 3, lastError: null }])
  expect(sink.arrived.map(({ mail }) => mail.messageId)).toEqual([`<${messageId}@visit.nutra-expo.example>`])
})

test.each([
  [550, '5.1.1'],
  [552, '5.2.2'],
])('F33: a %i is for good: tried once, kept with its code and without the address', async (code, enhanced) => {
  const { queue, rows, sink, troubles, putForward } = await open({
    verdict: (address) => ({ code, text: `${enhanced} <${address}> is not here` }),
  })
  await queue()

  await until(async () => (await rows())[0]?.state === 'failed')
  putForward(3_600_000)
  await new Promise((resolve) => setTimeout(resolve, 100))

  expect(sink.tries.get('li.wei@visitors.example')).toBe(1)
  expect(await rows()).toMatchObject([{ state: 'failed', attempts: 1, lastError: `EENVELOPE ${code} ${enhanced}` }])
  expect(JSON.stringify(troubles)).not.toContain('li.wei')
  expect(troubles).toHaveLength(1)
})

test('F35: two workers send nothing twice', async () => {
  const { queue, rows, sink } = await open({ workers: 2, delayMs: 5 })
  for (let n = 0; n < 30; n++)
    await queue({ message: { template: 'lost-key', address: `person.${n}@visitors.example` } })

  await until(async () => (await rows()).every(({ state }) => state === 'sent'))

  expect(sink.arrived.map(({ to }) => to[0]).sort()).toEqual(
    Array.from({ length: 30 }, (_, n) => `person.${n}@visitors.example`).sort(),
  )
})

test('F36: a mail that cannot be drawn is given up after five tries; the others flow', async () => {
  const { queue, rows, sink, putForward } = await open()
  await queue({ message: { locale: 'tlh' as 'en', address: 'broken@visitors.example' } })
  await queue({ message: { address: 'whole@visitors.example' } })

  for (let n = 0; n < 8; n++) {
    await until(async () => (await rows()).every(({ state }) => state !== 'sending'))
    putForward(1_200_000)
    await new Promise((resolve) => setTimeout(resolve, 60))
  }
  await until(async () => (await rows()).every(({ state }) => state === 'sent' || state === 'failed'))

  expect((await rows()).find(({ address }) => address.startsWith('broken'))).toMatchObject({
    state: 'failed',
    attempts: 5,
    lastError: 'cannot be drawn',
  })
  expect(sink.arrived.map(({ to }) => to[0])).toEqual(['whole@visitors.example'])
})

test('F59: a worker that lost its lease sends nothing', async () => {
  const { desk, queue } = await openDesk()
  const sink = await openSink()
  const transport = openTransport(sink.url)
  closing.push(sink.close, () => transport.close())
  await queue()
  const at = desk.now()
  const [claimed] = await desk.database.transaction((tx) =>
    claimDue(tx, { domain: 'visitors.example', now: at, leasedUntil: new Date(at.getTime() + 60_000), limit: 1 }),
  )
  if (!claimed) throw new Error('nothing was claimed')

  const outcome = await deliver({ ...desk, now: () => new Date(at.getTime() + 300_000) }, transport, claimed)

  expect(outcome).toEqual({ kind: 'lost' })
  expect(sink.arrived).toEqual([])
})

test('a link that was asked for keeps its half hour when the queue stood still', async () => {
  const { queue, rows, links, sink, putForward, desk } = await open({
    verdict: (_, tries) => (tries === 1 ? { code: 451, text: 'later' } : null),
  })
  await queue({
    message: { template: 'lost-key' },
    link: { purpose: 'lost-key', expiresAt: new Date(Date.now() + 1_800_000) },
  })

  await until(async () => (await rows())[0]?.lastError !== null)
  putForward(3_600_000)
  await until(async () => (await rows())[0]?.state === 'sent')

  const [link] = await links()
  expect((link?.expiresAt.getTime() ?? 0) - desk.now().getTime()).toBeGreaterThan(1_790_000)
  expect(sink.arrived).toHaveLength(1)
})
