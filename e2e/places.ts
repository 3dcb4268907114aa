import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// Playwright reads its configuration again in every worker: what is made up here must be the same there.
process.env.FOYER_E2E_FOLDER ??= mkdtempSync(join(tmpdir(), 'foyer-e2e-'))

const folder = process.env.FOYER_E2E_FOLDER
const port = Number(process.env.FOYER_E2E_PORT ?? 3210)

/** Where the server under test listens, keeps its data and sends its mail. */
export const places = {
  port,
  url: `http://localhost:${port}`,
  smtpPort: port + 1,
  dataFolder: join(folder, 'data'),
  mailFolder: join(folder, 'mail'),
}
