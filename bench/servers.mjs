import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const ports = { bare: 3290, foyer: 3291 }

async function answers(url) {
  for (let tries = 0; tries < 300; tries += 1) {
    const answer = await fetch(url).catch(() => undefined)
    if (answer?.ok) return
    await sleep(100)
  }
  throw new Error(`${url} does not answer.`)
}

/** Bare Next is built once for each version of it. */
function buildBare() {
  const { version } = JSON.parse(readFileSync('node_modules/next/package.json', 'utf8'))
  const stamp = 'bench/baseline/.next/built-with'
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === version) return
  console.log('Building bare Next …')
  const built = spawnSync('next', ['build', 'bench/baseline'], {
    stdio: 'inherit',
    env: { ...process.env, NEXT_DIST_DIR: '', NEXT_TELEMETRY_DISABLED: '1' },
  })
  if (built.status !== 0) throw new Error('Bare Next could not be built.')
  writeFileSync(stamp, version)
}

const start = (file, env) =>
  spawn(process.execPath, [file], {
    stdio: ['ignore', 'ignore', 'ignore'],
    env: { ...process.env, NODE_ENV: 'production', ...env },
  })

const startBare = () => start('bench/baseline/serve.mjs', { PORT: String(ports.bare) })

const startFoyer = (dataFolder) =>
  start('server/main.ts', {
    PORT: String(ports.foyer),
    DATA_DIR: dataFolder,
    SEED: 'demo',
    PUBLIC_URL: '',
    DATABASE_URL: '',
    SMTP_URL: '',
    WEB_CONCURRENCY: '1',
  })

/** Starts Foyer with a database of its own, and bare Next beside it when it is to be compared; one process each. */
export async function startServers({ compared }) {
  if (compared) buildBare()
  const dataFolder = mkdtempSync(join(tmpdir(), 'foyer-bench-'))
  const children = [startFoyer(dataFolder), ...(compared ? [startBare()] : [])]
  const stop = async () => {
    for (const child of children) {
      if (child.exitCode !== null) continue
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await gone
    }
    rmSync(dataFolder, { recursive: true, force: true })
  }
  const [bare, foyer] = [`http://localhost:${ports.bare}`, `http://localhost:${ports.foyer}`]
  try {
    console.log('Starting …')
    if (compared) await answers(`${bare}/`)
    await answers(`${foyer}/readyz`)
  } catch (error) {
    await stop()
    throw error
  }
  return { bare, foyer, stop }
}
