import { existsSync, readdirSync, readFileSync } from 'node:fs'

const linux = existsSync('/proc/self/stat')

/** Of the clock that Linux counts processor time by: fixed at 100 a second for programs. */
const tickMs = 10

/** A process and all it started, theirs included. */
function treeOf(pid) {
  const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  )
  return [pid, ...children.flatMap(treeOf)]
}

/** Processor time a server has used so far, in milliseconds: all its processes, in their own code and in the kernel's. */
export function cpuMs(pid) {
  if (!linux) return undefined
  const ticks = treeOf(pid).map((each) => {
    // The name stands in brackets and may hold anything; the numbers follow.
    const numbers = readFileSync(`/proc/${each}/stat`, 'utf8').split(') ').at(-1).split(' ')
    return Number(numbers[11]) + Number(numbers[12])
  })
  return ticks.reduce((sum, each) => sum + each, 0) * tickMs
}

/** Memory that a server holds, in megabytes: all its processes. */
export function memoryMb(pid) {
  if (!linux) throw new Error('Memory is read from /proc, which only Linux has.')
  const kilobytes = treeOf(pid).map((each) =>
    Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${each}/status`, 'utf8'))?.[1] ?? 0),
  )
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1024
}
