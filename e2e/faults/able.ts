import { spawnSync } from 'node:child_process'
import { serverPrograms } from './cluster.ts'

/** Whether a command can be run here and ends with 0. */
const runs = (command: string, ...args: string[]) => spawnSync(command, args, { stdio: 'ignore' }).status === 0

const needs = {
  strace: {
    is: () => runs('strace', '-f', '-o', '/dev/null', 'true'),
    else: 'strace is missing or ptrace not allowed',
  },
  faketime: { is: () => runs('faketime', '2027-01-01', 'true'), else: 'faketime is missing' },
  nginx: { is: () => runs('nginx', '-v'), else: 'nginx is missing' },
  mount: {
    is: () => runs('unshare', '--mount', 'mount', '-t', 'tmpfs', 'none', '/mnt'),
    else: 'mounting a file system is not allowed',
  },
  postgres: {
    is: () =>
      serverPrograms() !== undefined && ['pg_dump', 'pg_restore', 'psql'].every((tool) => runs(tool, '--version')),
    else: 'the programs of PostgreSQL are missing: Debian has them in `postgresql`',
  },
} as const

const known = new Map<string, boolean>()

/**
 * Whether this machine allows what a test needs; says why not when it does not. For `test.runIf(able('strace'))`, the one
 * reason for which a test here may be left out.
 */
export const able = (need: keyof typeof needs): boolean => {
  const { is, else: reason } = needs[need]
  const can = known.get(need) ?? is()
  if (!known.has(need) && !can) console.warn(`Tests that need ${need} are left out: ${reason}.`)
  known.set(need, can)
  return can
}
