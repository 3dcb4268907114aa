// Makes a backup while the server runs: npm run backup -- DIR
//   --keep-days N      removes backups in DIR that are older, from 1 to 35 days; 35 when it is not said
//   --without-secret   leaves out the secret that Foyer made in DATA_DIR; one given in FOYER_SECRET never goes along
// Prints the path of the backup. Exit code 1: it failed, and nothing under that name is there. 2: it was not understood.
import { statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { makeBackup, mostDays } from '#server/backup/make.ts'
import { whyFailed } from '#server/backup/why-failed.ts'
import { readPlaces } from '#server/env.ts'
import { progressLine } from './progress.ts'

const usage = `Say where to: npm run backup -- DIR [--keep-days 1…${mostDays}] [--without-secret]`

function asked() {
  try {
    const options = {
      'keep-days': { type: 'string', default: String(mostDays) },
      'without-secret': { type: 'boolean' },
    } as const
    const { values, positionals } = parseArgs({ options, allowPositionals: true })
    const [folder, ...rest] = positionals
    const keepDays = Number(values['keep-days'])
    const isFine = folder && rest.length === 0 && Number.isInteger(keepDays) && keepDays >= 1 && keepDays <= mostDays
    return isFine ? { folder, keepDays, withSecret: !values['without-secret'] } : undefined
  } catch {
    return undefined
  }
}

const wanted = asked()
if (!wanted) {
  console.error(usage)
  process.exit(2)
}

const progress = progressLine()
try {
  const startedAt = performance.now()
  const made = await makeBackup(readPlaces(process.env), { ...wanted, progress: progress.show })
  progress.end()
  const seconds = Math.round((performance.now() - startedAt) / 1000)
  console.log(made)
  console.error(`The backup holds ${(statSync(made).size / 1e6).toFixed(1)} MB and was checked; it took ${seconds} s.`)
} catch (error) {
  progress.end()
  const why = whyFailed(error)
  console.error(why === undefined ? error : `The backup failed: ${why}. Backups made before are as they were.`)
  process.exitCode = 1
}
