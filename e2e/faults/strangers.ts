import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** A socket that says what it likes, byte by byte if it must; `closed` is true once the server let go of it. */
export type Stranger = { socket: Socket; closed: boolean; got: string }

/** @param keepsOpen never closes its own side */
export function newStranger(port: number, text = '', keepsOpen = false): Promise<Stranger> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: keepsOpen }, () => {
      socket.off('error', reject)
      socket.on('error', () => {})
      if (text) socket.write(text)
      resolve(stranger)
    })
    const stranger: Stranger = { socket, closed: false, got: '' }
    socket.on('error', reject)
    socket.on('data', (part) => {
      if (stranger.got.length < 10_000) stranger.got += part.toString('latin1')
    })
    socket.on('close', () => {
      stranger.closed = true
    })
  })
}

/** Says one character now and then until it is told to stop, or the server lets go. */
export async function drip(stranger: Stranger, text: string, everyMs: number): Promise<void> {
  for (let n = 0; !stranger.closed && stranger.socket.writable; n++) {
    stranger.socket.write(text[n % text.length] ?? 'x')
    await sleep(everyMs)
  }
}

/** Whether all were let go of; waits no longer than it is told. */
export async function allClosed(strangers: readonly Stranger[], patienceMs: number): Promise<boolean> {
  for (const until = performance.now() + patienceMs; performance.now() < until; await sleep(100))
    if (strangers.every(({ closed }) => closed)) return true
  return false
}

const median = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0

/** Asks for a page again and again while something else goes on. */
export function watcher(url: string, pauseMs = 50) {
  let stopped = false
  const times: number[] = []
  const bad: number[] = []
  const done = (async () => {
    while (!stopped) {
      const startedAt = performance.now()
      const answer = await fetch(url)
      await answer.arrayBuffer()
      times.push(performance.now() - startedAt)
      if (answer.status !== 200) bad.push(answer.status)
      await sleep(pauseMs)
    }
  })()
  return async () => {
    stopped = true
    await done
    const sorted = times.toSorted((a, b) => a - b)
    return { bad, asked: times.length, medianMs: median(times), p95Ms: sorted[Math.floor(sorted.length * 0.95)] ?? 0 }
  }
}

/** The same page, twenty times in a row, while nothing else is asked. */
export async function calm(url: string): Promise<number> {
  const times: number[] = []
  for (let n = 0; n < 20; n++) {
    const startedAt = performance.now()
    await (await fetch(url)).arrayBuffer()
    times.push(performance.now() - startedAt)
  }
  return median(times)
}
