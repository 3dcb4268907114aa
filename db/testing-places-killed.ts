import { writeSync } from 'node:fs'
import { asc } from 'drizzle-orm'
import fc from 'fast-check'
import { openDatabase } from '#db/client.ts'
import { registrations } from '#db/schema/people.ts'
import { storeOf } from '#db/store/store.ts'
import { beginning, laterMs, operation, perform, portalOver, signedIn } from '#db/testing-operations.ts'

// Run as a process of its own that is killed in the midst of it. Each line it has printed is an operation that was answered.
const [url = '', seed = '1', from = '0', count = '0', lanes = '16'] = process.argv.slice(2)
const database = await openDatabase(url)
const store = storeOf(database)
const event = await store.event('nutra-expo-2027')
if (!event) throw new Error('the demo event is missing')

const rows = await database.read.select().from(registrations).orderBy(asc(registrations.id))
const all = fc.sample(operation(rows.length, 12), { seed: Number(seed), numRuns: Number(count) })
const passed = all.slice(0, Number(from)).filter((each) => each.do === 'later').length
const clock = { at: new Date(beginning.getTime() + passed * laterMs) }
const portal = portalOver(store, clock)
const people = await Promise.all(rows.map((row) => signedIn(portal, event, row)))

let next = Number(from)
async function lane(): Promise<void> {
  for (let at = next++; at < all.length; at = next++) {
    const each = all[at]
    if (each) writeSync(1, `${at} ${each.do} ${await perform(portal, clock, event as never, people, each)}\n`)
  }
}

await Promise.all(Array.from({ length: Number(lanes) }, lane))
await database.close()
