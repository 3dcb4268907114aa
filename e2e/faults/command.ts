import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'

type Env = Readonly<Record<string, string>>

/**
 * Starts `npm run backup` or `npm run restore` as a process of its own.
 *
 * @param instead a command to run in its place
 */
export function spawnCommand(
  script: 'backup' | 'restore',
  args: readonly string[],
  env: Env,
  instead?: readonly string[],
) {
  const all = { ...process.env, DATABASE_URL: '', FOYER_SECRET: '', ...env }
  const [program = '', ...rest] = instead ?? [process.execPath, `scripts/${script}.ts`, ...args]
  return spawn(program, rest, { env: all, stdio: ['ignore', 'pipe', 'pipe'] })
}

export type Said = { code: number | null; out: string; error: string }

const isProgress = (line: string) => / … \d+ %$/.test(line)

/** Waits for such a process. @returns its exit code and what it said, but for how far it was meanwhile */
export async function ended(child: ReturnType<typeof spawnCommand>): Promise<Said> {
  const [out, error, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  const lines = error.trim().split('\n')
  return { code: code as number | null, out: out.trim(), error: lines.filter((line) => !isProgress(line)).join('\n') }
}

export const command = (...how: Parameters<typeof spawnCommand>): Promise<Said> => ended(spawnCommand(...how))
