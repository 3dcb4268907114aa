import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { onTestFinished } from 'vitest'

/** The configuration that docs/operations.md tells people to use. */
const documented = (): string => {
  const [, block] = /```nginx\n(.*?)```/s.exec(readFileSync('docs/operations.md', 'utf8')) ?? []
  if (!block) throw new Error('docs/operations.md has no nginx configuration')
  return block
}

/** @throws when the text says something else, so that what is tested is what is documented */
const put = (text: string, from: string | RegExp, to: string): string => {
  if (text.search(from) < 0) throw new Error(`the documented configuration has no ${from}`)
  return text.replace(from, to)
}

/**
 * A real nginx with the documented configuration: addresses, folders and the name are put in place, and it listens without
 * TLS. Ends with the test.
 */
export async function startNginx(port: number, [first, second]: readonly [number, number]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-nginx-'))
  for (const name of ['cache', 'body', 'proxy', 'other']) mkdirSync(join(folder, name))
  let block = documented()
  block = put(block, '10.0.0.11:3000', `127.0.0.1:${first}`)
  block = put(block, '10.0.0.12:3000', `127.0.0.1:${second}`)
  block = put(block, '/var/cache/nginx/foyer', join(folder, 'cache'))
  block = put(block, 'listen 443 ssl;', `listen 127.0.0.1:${port};`)
  block = put(block, 'visit.expo.example', 'localhost')
  block = put(block, /ssl_certificate .*\n.*ssl_certificate_key .*\n/, '')
  const paths = [
    `client_body_temp_path ${join(folder, 'body')};`,
    `proxy_temp_path ${join(folder, 'proxy')};`,
    ...['fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${join(folder, 'other', name)};`),
  ].join('\n')
  const file = join(folder, 'nginx.conf')
  const owner = process.getuid?.() === 0 ? 'user root;' : ''
  const log = join(folder, 'error.log')
  writeFileSync(
    file,
    `${owner} daemon off; pid ${join(folder, 'pid')}; error_log ${log};
    events { worker_connections 1024; }
    http { access_log off; ${paths}\n${block} }`,
  )
  const nginx = spawn('nginx', ['-c', file, '-p', folder], { stdio: 'ignore' })
  onTestFinished(async () => {
    if (nginx.exitCode === null) {
      const exited = new Promise((resolve) => nginx.once('exit', resolve))
      nginx.kill('SIGTERM')
      await exited
    }
    rmSync(folder, { recursive: true, force: true })
  })
  for (let tries = 0; tries < 100; tries++) {
    if (await fetch(`http://localhost:${port}/healthz`).catch(() => null)) return
    await sleep(50)
  }
  throw new Error(`nginx did not start: ${readFileSync(log, 'utf8')}`)
}
