import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import { openDatabase } from '#db/client.ts'
import { settings } from '#db/schema/settings.ts'

// Run as a process of its own that is killed while it writes. What it has printed, it had been told is written.
const [url = '', writers = '1'] = process.argv.slice(2)
const { transaction } = await openDatabase(url)

async function write(): Promise<never> {
  for (;;) {
    const name = randomUUID()
    await transaction((tx) => tx.insert(settings).values({ name, value: 'x'.repeat(200) }))
    writeSync(1, `${name}\n`)
  }
}

await Promise.all(Array.from({ length: Number(writers) }, write))
