import { expect, test } from 'vitest'
import type { Db } from '#db/database.ts'
import { limits } from '#db/group-commit.ts'
import { settings } from '#db/schema/settings.ts'
import { databaseWithWriter, failOnce, namesOnDisk } from '#db/testing-sqlite.ts'
import { Refusal } from '#lib/errors.ts'

// A slow machine must not split a group: here who comes together commits together.
limits.groupMs = 60_000

const put = (tx: Db, name: string, value = 'x') => tx.insert(settings).values({ name, value })
const numbered = (n: number) => Array.from({ length: n }, (_, at) => `row ${String(at).padStart(3, '0')}`)
const codes = (ended: PromiseSettledResult<unknown>[]) =>
  ended.map((end) => (end.status === 'fulfilled' ? 'kept' : (end.reason as { code: string }).code))

test('transactions that come together share one COMMIT', async () => {
  const { transaction, commands, url, close } = await databaseWithWriter()

  await Promise.all(numbered(100).map((name) => transaction((tx) => put(tx, name))))

  expect(commands.filter((command) => command === 'COMMIT')).toHaveLength(1)
  await close()
  expect(await namesOnDisk(url)).toEqual(numbered(100))
})

test('nobody is answered before COMMIT, neither a success nor a refusal', async () => {
  const { transaction, commands } = await databaseWithWriter()
  const answered: string[] = []
  const note = () => answered.push(commands.at(-1) as string)

  const first = transaction((tx) => put(tx, 'a')).then(note)
  const second = transaction(async () => Promise.reject(new Refusal('full'))).catch(note)
  const third = transaction(async (tx) => {
    await put(tx, 'b')
    return [...answered]
  })

  expect(await third).toEqual([])
  await Promise.all([first, second])
  expect(answered).toEqual(['COMMIT', 'COMMIT'])
})

test('a refusal that rests on a neighbour is given again when the neighbour is undone', async () => {
  const { transaction, writer, url, close } = await databaseWithWriter()
  let runs = 0
  const takeLast = async (tx: Db, name: string) => {
    runs += 1
    if ((await tx.select().from(settings)).length > 0) throw new Refusal('full')
    await put(tx, name)
  }
  const first = transaction(async (tx) => {
    await takeLast(tx, 'first')
    await new Promise(() => {})
  })
  const second = transaction((tx) => takeLast(tx, 'second'))

  await expect(first).rejects.toThrow('must await nothing but tx')
  await second
  expect(runs).toBe(2)
  expect(writer.inTransaction).toBe(false)
  await close()
  expect(await namesOnDisk(url)).toEqual(['second'])
})

test('a job that hangs takes nobody with it, though its group is rolled back', async () => {
  const { transaction, commands, url, close } = await databaseWithWriter()
  const runs = new Map<string, number>()
  const counted = (name: string) =>
    transaction(async (tx) => {
      runs.set(name, (runs.get(name) ?? 0) + 1)
      await put(tx, name)
      if (name === 'row 005') await new Promise(() => {})
    })

  const ended = await Promise.allSettled(numbered(10).map(counted))

  expect(ended.map(({ status }) => status).filter((status) => status === 'rejected')).toHaveLength(1)
  expect(commands).toContain('ROLLBACK')
  expect(runs.get('row 000')).toBe(2)
  expect(runs.get('row 009')).toBe(1)
  await close()
  expect(await namesOnDisk(url)).toEqual(numbered(10).filter((name) => name !== 'row 005'))
})

for (const caught of [false, true])
  test(`a full database: the one that does not fit is refused, nobody is acknowledged and lost${caught ? ', even if it catches the error and goes on' : ''}`, async () => {
    const { transaction, writer, faults, url, close } = await databaseWithWriter()
    const pages = writer.pragma('page_count', { simple: true }) as number
    writer.pragma(`max_page_count = ${pages + 20}`)
    let lostGroup = false

    const ended = await Promise.allSettled(
      numbered(30).map((name) =>
        transaction(async (tx) => {
          if (name !== 'row 010') return put(tx, name)
          const attempt = (async () => put(tx, name, 'x'.repeat(1_000_000)))()
          await attempt.catch((error: unknown) => {
            lostGroup ||= !writer.inTransaction
            if (!caught) throw error
          })
          await put(tx, 'afterwards')
        }),
      ),
    )

    expect(lostGroup).toBe(true) // or this test would show nothing
    expect(codes(ended)).toEqual(numbered(30).map((name) => (name === 'row 010' ? 'busy' : 'kept')))
    expect(faults).not.toEqual([])
    await close()
    expect(await namesOnDisk(url)).toEqual(numbered(30).filter((name) => name !== 'row 010'))
  })

test('a full database works again once there is room', async () => {
  const { transaction, writer, read } = await databaseWithWriter()
  const pages = writer.pragma('page_count', { simple: true }) as number
  const big = 'x'.repeat(1_000_000)
  writer.pragma(`max_page_count = ${pages + 20}`)
  await expect(transaction((tx) => put(tx, 'a', big))).rejects.toMatchObject({ code: 'busy' })

  writer.pragma(`max_page_count = ${pages + 2_000}`)
  await transaction((tx) => put(tx, 'a', big))

  expect(await read.select({ name: settings.name }).from(settings)).toEqual([{ name: 'a' }])
})

test('after a write that failed in the middle of a group everybody in it runs again by itself', async () => {
  const { transaction, writer, commands, url, close } = await databaseWithWriter()
  failOnce(writer, 'RELEASE turn', 'instead', 'SQLITE_IOERR_WRITE', 4)

  await Promise.all(numbered(10).map((name) => transaction((tx) => put(tx, name))))

  expect(commands.filter((command) => command === 'COMMIT')).toHaveLength(5 + 1)
  await close()
  expect(await namesOnDisk(url)).toEqual(numbered(10))
})

test('a failed COMMIT is an unknown outcome for the whole group, and nothing is written after it', async () => {
  const { transaction, writer, faults, url, close } = await databaseWithWriter()
  failOnce(writer, 'COMMIT', 'instead', 'SQLITE_IOERR_FSYNC')

  const ended = await Promise.allSettled(['a', 'b'].map((name) => transaction((tx) => put(tx, name))))
  await expect(transaction((tx) => put(tx, 'c'))).rejects.toMatchObject({ code: 'busy' })

  expect(codes(ended)).toEqual(['unknown-outcome', 'unknown-outcome'])
  expect(faults).toHaveLength(1)
  await close()
  expect(await namesOnDisk(url)).toEqual([])
})

for (const code of ['SQLITE_FULL', 'SQLITE_IOERR_WRITE'])
  test(`${code} at COMMIT: nothing was written, all are told so, and the next is served`, async () => {
    const { transaction, writer, url, close } = await databaseWithWriter()
    failOnce(writer, 'COMMIT', 'instead', code)

    const ended = await Promise.allSettled(['a', 'b'].map((name) => transaction((tx) => put(tx, name))))
    await transaction((tx) => put(tx, 'c'))

    expect(codes(ended)).toEqual(['busy', 'busy'])
    await close()
    expect(await namesOnDisk(url)).toEqual(['c'])
  })

for (const code of ['SQLITE_IOERR_READ', 'SQLITE_CORRUPT'])
  test(`${code} in the middle of a group: everybody is refused, also who waits, and nothing is written after it`, async () => {
    const { transaction, writer, url, close } = await databaseWithWriter()
    failOnce(writer, 'RELEASE turn', 'instead', code, 4)

    const ended = await Promise.allSettled(numbered(10).map((name) => transaction((tx) => put(tx, name))))
    await expect(transaction((tx) => put(tx, 'later'))).rejects.toMatchObject({ code: 'busy' })

    expect(codes(ended)).toEqual(numbered(10).map(() => 'busy'))
    await close()
    expect(await namesOnDisk(url)).toEqual([])
  })

test('what a failed COMMIT was about may be there all the same', async () => {
  const { transaction, writer, url, close } = await databaseWithWriter()
  failOnce(writer, 'COMMIT', 'after', 'SQLITE_IOERR_FSYNC')

  await expect(transaction((tx) => put(tx, 'a'))).rejects.toMatchObject({ code: 'unknown-outcome' })

  await close()
  expect(await namesOnDisk(url)).toEqual(['a'])
})

test('a constraint that is checked at COMMIT fails only the one that broke it', async () => {
  const { transaction, writer, url, close } = await databaseWithWriter()
  writer.exec('CREATE TABLE owes (name text REFERENCES settings (name) DEFERRABLE INITIALLY DEFERRED)')

  const ended = await Promise.allSettled(
    ['a', 'b', 'c'].map((name) =>
      transaction(async (tx) => {
        await put(tx, name)
        if (name === 'b') writer.exec("INSERT INTO owes VALUES ('nobody')")
      }),
    ),
  )

  expect(codes(ended)).toEqual(['kept', 'SQLITE_CONSTRAINT_FOREIGNKEY', 'kept'])
  await close()
  expect(await namesOnDisk(url)).toEqual(['a', 'c'])
})

test('a failed BEGIN refuses everybody who waits, and the next try is served', async () => {
  const { transaction, writer, url, close } = await databaseWithWriter()
  failOnce(writer, 'BEGIN IMMEDIATE', 'instead', 'SQLITE_CANTOPEN')

  const ended = await Promise.allSettled(['a', 'b'].map((name) => transaction((tx) => put(tx, name))))
  await transaction((tx) => put(tx, 'c'))

  expect(codes(ended)).toEqual(['busy', 'busy'])
  await close()
  expect(await namesOnDisk(url)).toEqual(['c'])
})

test('a full queue refuses at once', async () => {
  const { transaction } = await databaseWithWriter()
  const waiting = Array.from({ length: limits.queued }, () => transaction(async () => {}))

  await expect(transaction(async () => {})).rejects.toMatchObject({ code: 'busy' })

  await Promise.all(waiting)
})

test('closing waits for what was queued, and refuses what comes later', async () => {
  const { transaction, close, url } = await databaseWithWriter()
  const queued = transaction((tx) => put(tx, 'a'))

  await close()

  await queued
  await expect(transaction((tx) => put(tx, 'b'))).rejects.toThrow('closed')
  expect(await namesOnDisk(url)).toEqual(['a'])
})
