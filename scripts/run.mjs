import { spawn } from 'node:child_process'

const windows = process.platform === 'win32'

/** Runs a command with its output in sight; says at once what it does, how long it is at it, and how long it took. */
export async function run(what, command, args, env = {}) {
  const startedAt = Date.now()
  const seconds = () => Math.round((Date.now() - startedAt) / 1000)
  console.error(`${what} …`)
  const ticking = setInterval(() => console.error(`${what} … ${seconds()} s`), 10_000)
  try {
    await new Promise((resolve, reject) => {
      // stdout is kept for what the server says itself.
      const child = spawn(command, args, { stdio: ['inherit', 2, 2], env: { ...process.env, ...env }, shell: windows })
      child.on('error', reject)
      child.on('exit', (code, signal) =>
        code === 0 ? resolve() : reject(new Error(`${what} failed (${signal ?? `exit code ${code}`})`)),
      )
    })
  } finally {
    clearInterval(ticking)
  }
  console.error(`${what}: ${seconds()} s`)
}
