import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })

/** What runs just now, so that an interrupted bench leaves nothing behind. */
const running = new Set()

export async function stopAll() {
  await Promise.all([...running].map((server) => server.stop()))
}

/** Bare Next is built once for each version of it, and when it changed. */
function buildBare() {
  const { version } = JSON.parse(readFileSync('node_modules/next/package.json', 'utf8'))
  const sources = ['page.js', 'lines.js', 'dynamic/page.js', 'layout.js', 'api/nothing/route.js']
  const made = [version, ...sources.map((file) => readFileSync(`bench/baseline/app/${file}`, 'utf8'))].join('\n')
  const stamp = 'bench/baseline/.next/built-with'
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === made) return
  console.log('Building bare Next …')
  const built = spawnSync('next', ['build', 'bench/baseline'], {
    stdio: 'inherit',
    env: { ...process.env, NEXT_DIST_DIR: '', NEXT_TELEMETRY_DISABLED: '1' },
  })
  if (built.status !== 0) throw new Error('Bare Next could not be built.')
  writeFileSync(stamp, made)
}

/** Starts a server and waits until `ready` answers. What it says is shown if it does not come up. */
async function start(file, port, ready, env, folder) {
  const log = join(tmpdir(), `foyer-bench-${port}.log`)
  const out = openSync(log, 'w')
  const child = spawn(process.execPath, [file], {
    stdio: ['ignore', out, out],
    env: { ...process.env, NODE_ENV: 'production', PORT: String(port), ...env },
  })
  const gone = new Promise((resolve) => child.once('exit', resolve))
  const url = `http://localhost:${port}`
  const server = {
    url,
    pid: child.pid,
    async stop() {
      if (!running.delete(server)) return
      child.kill('SIGTERM')
      await gone
      if (folder) rmSync(folder, { recursive: true, force: true })
      rmSync(log, { force: true })
    },
  }
  running.add(server)
  for (let tries = 0; tries < 900; tries += 1) {
    const answer = await fetch(`${url}${ready}`).catch(() => undefined)
    if (answer?.ok) return server
    if (child.exitCode !== null) break
    await sleep(100)
  }
  const words = readFileSync(log, 'utf8').slice(-2000)
  await server.stop()
  throw new Error(`${file} does not answer.\n${words}`)
}

export async function startBare() {
  buildBare()
  return start('bench/baseline/serve.mjs', await freePort(), '/', {})
}

/** @param given over what it has by default: one process, and a database of its own with the demo */
export async function startFoyer(given = {}) {
  const folder = given.DATA_DIR ? undefined : mkdtempSync(join(tmpdir(), 'foyer-bench-'))
  const own = { SEED: 'demo', PUBLIC_URL: '', DATABASE_URL: '', SMTP_URL: '', WEB_CONCURRENCY: '1' }
  return start('server/main.ts', await freePort(), '/readyz', { ...own, DATA_DIR: folder, ...given }, folder)
}
