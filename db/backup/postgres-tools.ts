import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { BadBackup } from '#db/backup/bad-backup.ts'

export type Tool = 'pg_dump' | 'pg_restore' | 'psql'

/** How a tool is told where to go: the password in its environment, where other users of the machine do not see it. */
export function connectionOf(url: string): { address: string; env: NodeJS.ProcessEnv } {
  const at = new URL(url)
  const password = decodeURIComponent(at.password)
  at.password = ''
  return {
    address: at.href,
    env: { ...process.env, ...(password && { PGPASSWORD: password }), PGAPPNAME: 'backup', PGCONNECT_TIMEOUT: '10' },
  }
}

export function start(tool: Tool, args: readonly string[], env: NodeJS.ProcessEnv = process.env) {
  const child = spawn(tool, args, { env, stdio: ['pipe', 'pipe', 'pipe'] })
  // One that is gone does not read on: why it went is said on stderr.
  child.stdin.on('error', () => {})
  return child
}

/**
 * Resolves when the tool is done.
 *
 * @param onLine told each line it says about what it does
 * @throws {BadBackup} with the line in which it says why it failed, or that there is no such tool
 */
export async function done(tool: Tool, child: ReturnType<typeof start>, onLine: (line: string) => void = () => {}) {
  let why = ''
  let rest = ''
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    const lines = (rest + part).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      if (!why && /\b(error|fatal):/i.test(line)) why = line
      onLine(line)
    }
  })
  const [code] = await once(child, 'close').catch((error: NodeJS.ErrnoException) => {
    throw new BadBackup(
      error.code === 'ENOENT' ? `${tool} is not on the PATH: install the client of PostgreSQL` : error.message,
    )
  })
  if (code !== 0) throw new BadBackup(why || `${tool} failed with exit code ${code}`)
}

/** @returns the major version of the tool on the PATH, e.g. 15 */
export async function majorOf(tool: Tool): Promise<number> {
  const child = start(tool, ['--version'])
  const [said] = await Promise.all([text(child.stdout), done(tool, child)])
  return Number(/\(PostgreSQL\) (\d+)/.exec(said)?.[1])
}
