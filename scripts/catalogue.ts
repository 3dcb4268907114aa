// Shows, checks and publishes what an event asks and gives:
//   npm run catalogue -- show EVENT            prints the published catalogue as JSON
//   npm run catalogue -- check FILE EVENT      says what stands against publishing the file as the next version
//   npm run catalogue -- publish FILE EVENT    publishes it, and says what changed
// FILE may be `default`: the catalogue of this program, as the next version.
// Exit code 1: there are faults. 2: it was not understood.
import { defaultCatalogue } from '#lib/catalogue/default.ts'
import { differences } from '#lib/catalogue/differences.ts'
import { check, type Publication, publish } from '#lib/catalogue/publish.ts'
import { readCatalogue } from '#lib/catalogue/shape.ts'
import { isRefusal } from '#lib/errors.ts'
import type { EventRow } from '#lib/ports.ts'
import { EnvError } from '#server/env.ts'
import { type Portal, portal } from '#server/portal.ts'
import { readCatalogueFile, UsageError } from './catalogue-file.ts'

const usage = 'Say what to do: npm run catalogue -- show EVENT | check FILE EVENT | publish FILE EVENT'

async function run([what, ...names]: string[]): Promise<number> {
  const [file, eventId] = what === 'show' ? [undefined, ...names] : names
  const rest = names.length - (what === 'show' ? 1 : 2)
  if (!['show', 'check', 'publish'].includes(what ?? '') || !eventId || rest > 0) throw new UsageError(usage)
  // Read before the database is opened: what is no catalogue needs none.
  const given = file === undefined || file === 'default' ? undefined : await readCatalogueFile(file)
  const opened = await portal()
  try {
    const event = await eventOf(opened, eventId)
    if (what === 'show') return await show(opened, event)
    const next = file === 'default' ? { ...defaultCatalogue, version: event.catalogueVersion + 1 } : given
    return what === 'check'
      ? report(await check(opened.store, event.id, next), 'may be published')
      : report(await publish(opened, event.id, next), 'is published; servers that run take it up within a minute')
  } finally {
    await opened.database.close()
  }
}

async function eventOf({ store }: Portal, id: string): Promise<EventRow> {
  const event = await store.event(id)
  if (event) return event
  const ids = await store.eventIds()
  throw new UsageError(`There is no event ${id}; there ${ids.length > 0 ? `are ${ids.sort().join(', ')}` : 'is none'}`)
}

/** Member by member in one order: PostgreSQL keeps them in another. */
async function show({ catalogueOf }: Portal, event: EventRow): Promise<number> {
  const catalogue = await catalogueOf(event)
  const read = readCatalogue(catalogue)
  console.log(JSON.stringify(read.ok ? read.catalogue : catalogue, null, 2))
  return 0
}

function report(said: Publication, done: string): number {
  if (!said.ok) {
    console.log(said.faults.join('\n'))
    return 1
  }
  const { version } = said.catalogue
  for (const line of differences(said.previous ?? {}, said.catalogue)) console.log(line)
  console.log(
    said.isNew ? `Version ${version} ${done}.` : `Version ${version} is published already, just as it stands here.`,
  )
  return 0
}

try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  const isExpected = error instanceof UsageError || error instanceof EnvError || isRefusal(error)
  console.error(isExpected ? (error as Error).message : error)
  process.exitCode = error instanceof UsageError ? 2 : 1
}
