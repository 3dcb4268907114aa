import fc from 'fast-check'
import { expect, test } from 'vitest'
import { settings } from '#db/schema/settings.ts'
import { freshDatabase, openForTest } from '#db/testing.ts'

/** One transaction: how many rows it writes, whether it fails at the end, and when it is asked for. */
const job = fc.record({
  rows: fc.integer({ min: 0, max: 3 }),
  fails: fc.boolean(),
  afterMs: fc.integer({ min: 0, max: 12 }),
})

test('what was acknowledged is exactly what is found after closing and opening again', async () => {
  const { url, transaction, close } = await freshDatabase()
  const acknowledged: string[] = []
  let round = 0

  await fc.assert(
    fc.asyncProperty(fc.array(job, { maxLength: 40 }), async (jobs) => {
      round += 1
      await Promise.all(
        jobs.map(async ({ rows, fails, afterMs }, n) => {
          const names = Array.from({ length: rows }, (_, row) => `round ${round} job ${n} row ${row}`)
          await new Promise((resolve) => setTimeout(resolve, afterMs))
          try {
            await transaction(async (tx) => {
              for (const name of names) await tx.insert(settings).values({ name, value: 'x' })
              if (fails) throw new Error('asked to fail')
            })
            acknowledged.push(...names)
          } catch (error) {
            expect(error).toMatchObject({ message: 'asked to fail' })
          }
        }),
      )
    }),
    { numRuns: 25 },
  )
  await close()

  const { read } = await openForTest(url)
  const found = (await read.select().from(settings)).map(({ name }) => name)
  expect(acknowledged.length).toBeGreaterThan(0)
  expect(found.sort()).toEqual(acknowledged.sort())
})
