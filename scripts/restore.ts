// Puts a backup in the place of the database, with the server stopped: npm run restore -- FILE
// Exit code 1: it failed, and the database is as it was unless it says otherwise. 2: it was not understood.

import { restoreBackup } from '#server/backup/restore.ts'
import { whyFailed } from '#server/backup/why-failed.ts'
import { readPlaces } from '#server/env.ts'
import { progressLine } from './progress.ts'

const [file, ...rest] = process.argv.slice(2)
if (!file || rest.length > 0 || file.startsWith('-')) {
  console.error('Say which backup: npm run restore -- FILE')
  process.exit(2)
}

const progress = progressLine()
try {
  const { madeAt, aside } = await restoreBackup(readPlaces(process.env), file, progress.show)
  progress.end()
  console.log(`The database is as it was at ${madeAt}, without whoever was erased since. The server can be started.`)
  if (aside) console.log(`What it replaced is kept in ${aside}; remove it when all is well.`)
} catch (error) {
  progress.end()
  const why = whyFailed(error)
  console.error(why === undefined ? error : `The restore failed: ${why}.`)
  process.exitCode = 1
}
