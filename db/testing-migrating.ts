import { writeSync } from 'node:fs'
import { migrate } from '#db/migrate.ts'

// Migrates as a process of its own, with the migrations of the folder it was started in. Killed, or two at once.
const [url = ''] = process.argv.slice(2)
writeSync(1, 'begins\n')
await migrate(url)
writeSync(1, 'done\n')
