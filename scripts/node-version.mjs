import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const least = [22, 12]

/** The version of the Node that npm scripts run on: ours from npm, else the machine's own. */
export function servingNode() {
  const own = process.platform === 'win32' ? 'node_modules/.bin/node.cmd' : 'node_modules/.bin/node'
  const version = existsSync(own)
    ? execFileSync(own, ['--version'], { encoding: 'utf8', shell: process.platform === 'win32' })
        .trim()
        .slice(1)
    : process.versions.node
  const [major, minor] = version.split('.').map(Number)
  if (major < least[0] || (major === least[0] && minor < least[1])) {
    throw new Error(
      `Foyer needs Node ${least.join('.')} or newer. npm brought none for this machine, and its own is ${version}.`,
    )
  }
  return { version, major: String(major) }
}
