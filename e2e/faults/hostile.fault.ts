import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { malformed, multipart, published } from './flight-bodies.ts'
import { newPlace } from './place.ts'
import { descriptorsOf, megabytes, memoryOf } from './processes.ts'
import { allClosed, calm, newStranger, watcher } from './strangers.ts'

const event = 'nutra-expo-2027'
const registrations = `/api/v1/events/${event}/registrations`
const mostMegabytes = 50
/** Files a server may open meanwhile for reasons of its own. */
const fewMore = 5

/** Warm, so that what grows afterwards grew for a reason. */
async function warm(url: string): Promise<void> {
  for (let n = 0; n < 5; n++) await calm(`${url}/en/${event}`)
}

test('T9: bodies for the decoder of server functions are refused everywhere, and nothing of them runs', async () => {
  const place = await newPlace()
  const server = await place.start()
  await warm(place.url)
  const marker = join(place.folder, 'it-ran')
  const code = `process.mainModule.require('fs').writeFileSync(${JSON.stringify(marker)},'');//`
  const pages = ['/', `/en/${event}`, `/en/${event}/key`, '/l/abc', '/organiser', '/organiser/sign-in', registrations]
  const heads: Record<string, string>[] = [{ 'Next-Action': 'x' }, { 'Next-Action': '40'.repeat(21) }, {}]
  const watched = watcher(`${place.url}/en/${event}`)
  const memoryBefore = memoryOf(server.pid)

  const answers: Record<string, number> = {}
  const wrong: string[] = []
  for (const path of pages)
    for (const head of heads)
      for (const { type, body } of [...malformed, ...published(code)]) {
        const headers = { ...head, 'Content-Type': type, Accept: 'text/x-component' }
        const answer = await fetch(place.url + path, { method: 'POST', headers, body, redirect: 'manual' })
        await answer.arrayBuffer()
        answers[answer.status] = (answers[answer.status] ?? 0) + 1
        // A form that is not ours goes back to its page, as any wrong form does.
        const isBack = answer.status === 303 && /again=/.test(answer.headers.get('location') ?? '')
        const isRefused = answer.status >= 400 && answer.status < 500
        if (!isRefused && !isBack) wrong.push(`${answer.status} ${path} ${JSON.stringify(head)} ${body.slice(0, 60)}`)
      }

  const seen = await watched()
  const grown = megabytes(memoryOf(server.pid) - memoryBefore)
  console.log(`T9: ${JSON.stringify(answers)}; ${grown} MB more; ${seen.asked} pages beside, all 200`)
  expect(wrong).toEqual([])
  expect(existsSync(marker)).toBe(false)
  expect(seen.bad).toEqual([])
  expect(grown).toBeLessThan(mostMegabytes)
})

test('F42: what is too large is refused, its connection closed, its bytes kept nowhere', async () => {
  const place = await newPlace()
  const server = await place.start()
  await warm(place.url)
  const host = `Host: localhost:${place.port}\r\n`
  const post = (more: string) =>
    `POST ${registrations} HTTP/1.1\r\n${host}Content-Type: application/json\r\n${more}\r\n`
  const form = (body: string) =>
    `POST ${registrations} HTTP/1.1\r\n${host}Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n${body}`
  const large: [string, string, number[]][] = [
    ['ten gigabytes announced', `${post('Content-Length: 10737418240\r\n')}{`, [413]],
    ['no length at all', post(''), [411]],
    ['a length that is none', post('Content-Length: many\r\n'), [400]],
    ['two lengths', post('Content-Length: 2\r\nTransfer-Encoding: chunked\r\n'), [400]],
    ['a hundred thousand fields', form('a=&'.repeat(100_000)), [413]],
    ['a header of 20 KB', `GET / HTTP/1.1\r\n${host}X-Large: ${'x'.repeat(20_480)}\r\n\r\n`, [431]],
    ['an address of 20 KB', `GET /${'x'.repeat(20_480)} HTTP/1.1\r\n${host}\r\n`, [414, 431]],
    ['a chunk of a size that is none', `${post('Transfer-Encoding: chunked\r\n')}zz\r\n`, [400]],
  ]
  const refusedAndClosed = async () => {
    for (const [what, text, statuses] of large) {
      const strangers = await Promise.all(Array.from({ length: 10 }, () => newStranger(place.port, text)))
      expect(await allClosed(strangers, 20_000), what).toBe(true)
      for (const { got } of strangers) expect(statuses, what).toContain(Number(/^HTTP\/1\.1 (\d+)/.exec(got)?.[1]))
    }
  }

  // Nor is a connection kept for who never closes its own side.
  const letGo = async () => {
    const descriptors = descriptorsOf(server.pid) + fewMore
    const clinging = await Promise.all(
      large.flatMap(([, text]) => Array.from({ length: 10 }, () => newStranger(place.port, text, true))),
    )
    let held = Number.POSITIVE_INFINITY
    for (let n = 0; n < 200 && held > descriptors; n++) {
      await sleep(100)
      held = descriptorsOf(server.pid)
    }
    for (const { socket } of clinging) socket.destroy()
    expect(held).toBeLessThanOrEqual(descriptors)
  }

  const endlessRefused = async () => {
    const endless = await newStranger(place.port, post('Transfer-Encoding: chunked\r\n'))
    const chunk = `4000\r\n${'x'.repeat(0x4000)}\r\n`
    for (let n = 0; n < 100_000 && !endless.closed && endless.socket.writable; n++)
      if (!endless.socket.write(chunk)) await sleep(1)
    expect(await allClosed([endless], 20_000)).toBe(true)
    expect(endless.got).toMatch(/^HTTP\/1\.1 413 /)
  }

  // What fits into 256 KB is read: a thousand parts are a form with a thousand names nobody asked for.
  const parts = multipart(Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [`p${n}`, 'x'])))
  const thousand = await fetch(place.url + registrations, {
    method: 'POST',
    headers: { 'Content-Type': parts.type },
    body: parts.body,
    redirect: 'manual',
  })
  expect([thousand.status, thousand.headers.get('location')]).toEqual([303, expect.stringContaining('again=')])

  const round = () => Promise.all([refusedAndClosed(), endlessRefused()]).then(letGo)
  await round()
  const memoryBefore = memoryOf(server.pid)
  for (let n = 0; n < 2; n++) await round()
  const grown = megabytes(memoryOf(server.pid) - memoryBefore)
  console.log(`F42: ${grown} MB more after ${large.length * 40 + 2} oversized requests`)
  expect(grown).toBeLessThan(mostMegabytes)
})
