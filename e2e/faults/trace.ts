import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { onTestFinished } from 'vitest'

/** What a process did to files and said to others, in the order it did it. */
export type Deed =
  | { kind: 'write'; file: string; at: number; bytes: Buffer }
  | { kind: 'cut'; file: string; length: number }
  /** Over once it returned; what was written before it began is on disk then. */
  | { kind: 'sync'; file: string }
  | { kind: 'said'; text: string }

const calls = 'pwrite64,ftruncate,fdatasync,fsync,write,writev,sendto,sendmsg'

/** A command that notes every deed of the one after it, which keeps its process id. */
export const traced = (log: string): string[] => [
  'strace',
  '-D',
  '-f',
  '--seccomp-bpf',
  '-y',
  '-xx',
  '-s',
  '20000',
  '-e',
  `trace=${calls}`,
  '-o',
  log,
]

const bytesOf = (hex: string) => Buffer.from(hex.replaceAll('\\x', ''), 'hex')
const textOf = (path: string) => (path.includes('\\x') ? bytesOf(path).toString() : path)

/** Reads what `traced` noted. A call that another thread interrupts stands in two lines. */
export function deedsIn(log: string): Deed[] {
  const deeds: Deed[] = []
  const syncing = new Map<string, string>()
  for (const line of readFileSync(log, 'latin1').split('\n')) {
    const [, thread = '', call = ''] = /^(\d+) +(.*)$/.exec(line) ?? []
    const over = /^<\.\.\. (?:fsync|fdatasync) resumed>.*= 0/.test(call) ? syncing.get(thread) : undefined
    if (over) deeds.push({ kind: 'sync', file: over })
    const [, name, target = '', rest = ''] = /^(\w+)\((?:\d+<([^>]*)>)?(.*)$/.exec(call) ?? []
    const file = textOf(target)
    const [hex = ''] = /(?:\\x[0-9a-f]{2})+/.exec(rest) ?? []
    if (name === 'pwrite64') {
      const at = Number(/", \d+, (\d+)/.exec(rest)?.[1])
      deeds.push({ kind: 'write', file, at, bytes: bytesOf(hex) })
    } else if (name === 'ftruncate') deeds.push({ kind: 'cut', file, length: Number(/, (\d+)/.exec(rest)?.[1]) })
    else if (name === 'fsync' || name === 'fdatasync') {
      if (/= 0$/.test(rest)) deeds.push({ kind: 'sync', file })
      else syncing.set(thread, file)
    } else if (name)
      deeds.push({
        kind: 'said',
        text: [...rest.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g)].map(([, part = '']) => bytesOf(part).toString()).join(''),
      })
  }
  return deeds
}

/** Successes that were said while the last write to the log was not yet known to be on disk. */
export function saidTooEarly(deeds: readonly Deed[]): { early: number; said: number } {
  let safe = true
  let early = 0
  let said = 0
  for (const deed of deeds) {
    if (deed.kind === 'said' && deed.text.startsWith('HTTP/1.1 201')) {
      said += 1
      if (!safe) early += 1
    }
    if (deed.kind === 'write' && deed.file.endsWith('-wal')) safe = false
    if (deed.kind === 'sync' && deed.file.endsWith('-wal')) safe = true
  }
  return { early, said }
}

/** Lets system calls of a process that runs fail, e.g. `fsync,fdatasync:error=EIO`, until `stop`. */
export async function injecting(server: ChildProcess, fault: string): Promise<{ stop: () => Promise<void> }> {
  const args = [
    '-f',
    '-p',
    String(server.pid),
    '-o',
    '/dev/null',
    '-e',
    `trace=${fault.split(':')[0]}`,
    '-e',
    `inject=${fault}`,
  ]
  const tracer = spawn('strace', args, { stdio: ['ignore', 'ignore', 'pipe'] })
  const exited = once(tracer, 'exit')
  const stop = async () => {
    if (tracer.exitCode === null && tracer.signalCode === null) tracer.kill('SIGTERM')
    await exited
  }
  onTestFinished(stop)
  await once(tracer.stderr, 'data')
  await sleep(300)
  return { stop }
}
