import { spawnSync } from 'node:child_process'
import { copyFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { stopServer } from '../own-server.ts'
import { able } from './able.ts'
import { crowd, newLedger } from './ledger.ts'
import { newPlace } from './place.ts'
import { powerCuts } from './power.ts'
import { type Deed, deedsIn, saidTooEarly, traced } from './trace.ts'
import { kept, verify } from './verify.ts'

const cuts = 10

test.runIf(able('strace'))(
  'F03, F05: each success is said after its flush, and survives a power cut at any moment',
  async () => {
    const place = await newPlace()
    await stopServer(await place.start())
    const copy = join(place.folder, 'before.db')
    copyFileSync(place.file, copy)
    writeFileSync(join(place.folder, 'before.db-wal'), '')
    const before = new Map([
      [place.file, copy],
      [`${place.file}-wal`, `${copy}-wal`],
    ])
    const trace = join(place.folder, 'trace')
    const ledger = newLedger()

    const server = await place.start({ under: traced(trace) })
    // Each by itself, then many that share a commit.
    await crowd(ledger, place.url, { clients: 1, each: 40 }).done
    await crowd(ledger, place.url, { clients: 20, each: 4 }).done
    await stopServer(server)
    const deeds = deedsIn(trace)

    expect(saidTooEarly(deeds)).toEqual({ early: 0, said: 120 })
    const after = join(place.folder, 'after.db')
    const isSuccess = (deed: Deed) => deed.kind === 'said' && deed.text.startsWith('HTTP/1.1 201')
    const first = deeds.findIndex(isSuccess)
    const moments = Array.from({ length: cuts }, () => first + Math.floor(Math.random() * (deeds.length - first)))
    for (const { files, said } of powerCuts(
      deeds,
      before,
      moments.sort((a, b) => a - b),
    )) {
      for (const [file, bytes] of files) writeFileSync(file.replace(place.file, after), bytes)
      const sent = [...ledger.acknowledged]
      const told = sent.filter(([, { submissionId }]) => said.includes(submissionId))
      const untold = sent.filter(([, { submissionId }]) => !said.includes(submissionId))

      const found = await verify({ ...ledger, acknowledged: new Map(told), inDoubt: new Map(untold) }, after)
      rmSync(`${after}-shm`, { force: true })
      expect(found, `after ${told.length} successes`).toEqual(kept)
    }
  },
)

/** Says a success after each commit, as the server does, in a process that flushes as told. */
const program = `
  import Sqlite from 'better-sqlite3'
  import { writeSync } from 'node:fs'
  const [, file, synchronous] = process.argv
  const connection = new Sqlite(file)
  connection.pragma('journal_mode = WAL')
  connection.pragma('synchronous = ' + synchronous)
  connection.exec('create table if not exists told (n integer)')
  for (let n = 0; n < 50; n++) {
    connection.prepare('insert into told values (?)').run(n)
    writeSync(1, 'HTTP/1.1 201 Created')
  }`

test.runIf(able('strace'))(
  'F03, control: without a flush each commit, the same checker finds every success too early',
  async () => {
    const { folder } = await newPlace()
    const early = ['FULL', 'NORMAL'].map((synchronous) => {
      const trace = join(folder, synchronous)
      const [strace = '', ...args] = traced(trace)
      const file = join(folder, `${synchronous}.db`)
      spawnSync(strace, [
        ...args.filter((each) => each !== '-D'),
        process.execPath,
        '--input-type=module',
        '-e',
        program,
        file,
        synchronous,
      ])
      return saidTooEarly(deedsIn(trace))
    })

    expect(early).toEqual([
      { early: 0, said: 50 },
      { early: 50, said: 50 },
    ])
  },
)
