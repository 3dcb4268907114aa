import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { and, count, eq, ne } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { places } from '#db/schema/events.ts'
import { bookings } from '#db/schema/given.ts'
import { type Operation, operation, perform, talks } from '#db/testing-operations.ts'
import { attendees, portalWithTalks } from '#db/testing-places.ts'
import { type TestPortal, tick } from '#db/testing-portal.ts'

/** Places that do not add up, looked at in one statement: sold too often, or counted other than they are held. */
async function wrong({ database }: Pick<TestPortal, 'database'>) {
  const holds = and(eq(bookings.about, places.about), ne(bookings.state, 'waiting'))
  const rows = await database.read
    .select({ about: places.about, used: places.used, capacity: places.capacity, held: count(bookings.registrationId) })
    .from(places)
    .leftJoin(bookings, holds)
    .groupBy(places.about, places.used, places.capacity)
  return rows.filter(({ used, capacity, held }) => used > capacity || used !== held)
}

function linesOf(child: ChildProcess): () => string[] {
  let text = ''
  child.stdout?.setEncoding('utf8').on('data', (part: string) => {
    text += part
  })
  return () => text.split('\n').slice(0, -1)
}

const total = 5000

test('F23: 5,000 operations, 16 at a time, killed twice in the midst: places always add up', {
  timeout: 300_000,
}, async () => {
  const portal = await portalWithTalks({ s01: 3, s02: 6, s03: 10 })
  await attendees(portal, 40)
  const seed = Math.floor(Math.random() * 1_000_000)
  const answered: string[] = []
  let from = 0
  let looks = 0

  for (const killAfter of [total / 3, (2 * total) / 3, Number.POSITIVE_INFINITY]) {
    const { url } = portal.database
    const args = ['db/testing-places-killed.ts', url, String(seed), String(from), String(total)]
    const env = { ...process.env, DATABASE_URL: url }
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
    const lines = linesOf(child)
    const closed = once(child, 'close')
    onTestFinished(() => void child.kill('SIGKILL'))
    while (child.exitCode === null && child.signalCode === null) {
      expect(await wrong(portal), `seed ${seed}`).toEqual([])
      looks++
      if (answered.length + lines().length >= killAfter) child.kill('SIGKILL')
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    const [code, signal] = (await closed) as [number | null, string | null]
    expect(code === 0 || signal === 'SIGKILL', `seed ${seed}`).toBe(true)
    answered.push(...lines())
    from = Math.max(...answered.map((line) => Number(line.split(' ')[0]))) + 1
    expect(await wrong(portal), `seed ${seed}`).toEqual([])
  }

  const said = Object.fromEntries(
    Map.groupBy(answered, (line) => line.split(' ').slice(1).join(' '))
      .entries()
      .map(([name, all]) => [name, all.length]),
  )
  console.log(`F23 on ${portal.database.dialect}: seed ${seed}, ${looks} looks, ${JSON.stringify(said)}`)
  // What was under way when it was killed has no answer: one a lane at most.
  expect(answered.length).toBeGreaterThanOrEqual(total - 2 * 16)
  for (const each of [
    'choose done',
    'choose full',
    'leave done',
    'move done',
    'capacity done',
    'capacity places-taken',
  ])
    expect(said[each], each).toBeGreaterThan(20)
})

/** The same in plain words: who has a place, who is offered one until when, who waits, in order. */
type Line = { capacity: number; taken: number[]; offered: { who: number; until: number }[]; waiting: number[] }

const dayMs = 24 * 60 * 60 * 1000

function settle(line: Line, now: number): void {
  line.offered = line.offered.filter(({ until }) => until > now)
  while (line.taken.length + line.offered.length < line.capacity) {
    const who = line.waiting.shift()
    if (who === undefined) return
    line.offered.push({ who, until: now + dayMs })
  }
}

function sit(line: Line, who: number, wait: boolean, now: number): 'done' | 'full' {
  if (line.taken.includes(who)) return 'done'
  settle(line, now)
  const offer = line.offered.findIndex((each) => each.who === who)
  if (offer >= 0) line.offered.splice(offer, 1)
  if (offer >= 0 || line.taken.length + line.offered.length < line.capacity) line.taken.push(who)
  else if (!line.waiting.includes(who)) {
    if (!wait) return 'full'
    line.waiting.push(who)
  }
  return 'done'
}

function rise(line: Line, who: number, now: number): void {
  const had = line.taken.includes(who) || line.offered.some((each) => each.who === who)
  line.taken = line.taken.filter((each) => each !== who)
  line.offered = line.offered.filter((each) => each.who !== who)
  line.waiting = line.waiting.filter((each) => each !== who)
  if (had) settle(line, now)
}

function expected(lines: Record<string, Line>, each: Operation, now: number): string {
  const of = (talk: string) => lines[talk] as Line
  if (each.do === 'later') for (const line of Object.values(lines)) settle(line, now)
  else if (each.do === 'leave') rise(of(each.talk), each.who, now)
  else if (each.do === 'move')
    for (const talk of talks)
      if ([...each.talks, ...each.wait].includes(talk)) sit(of(talk), each.who, each.wait.includes(talk), now)
      else rise(of(talk), each.who, now)
  else if (each.do === 'capacity') {
    const line = structuredClone(of(each.talk))
    settle(line, now)
    if (line.taken.length + line.offered.length > each.capacity) return 'places-taken'
    line.capacity = each.capacity
    settle(line, now)
    lines[each.talk] = line
  } else {
    const line = structuredClone(of(each.talk))
    if (sit(line, each.who, each.wait, now) === 'full') return 'full'
    lines[each.talk] = line
  }
  return 'done'
}

const people = 7

test('one after another, places and lines are what they are in plain words', { timeout: 300_000 }, async () => {
  const portal = await portalWithTalks({ s01: 1, s02: 2, s03: 3 })
  const crowd = await attendees(portal, people)
  const whoOf = (id: string) => crowd.findIndex(({ registration }) => registration.id === id)
  const { clock, event, database } = portal

  const emptied = async () => {
    await database.transaction(async (tx) => {
      await tx.delete(bookings)
      await tx.update(places).set({ used: 0, capacity: 2 })
    })
    clock.at = new Date('2026-12-01T02:00:00Z')
    return Object.fromEntries(
      talks.map((talk): [string, Line] => [talk, { capacity: 2, taken: [], offered: [], waiting: [] }]),
    )
  }
  const found = async (talk: string): Promise<Line> => {
    const [place] = await database.read
      .select()
      .from(places)
      .where(eq(places.about, `conference/${talk}`))
    const rows = (await database.read.select().from(bookings).orderBy(bookings.since, bookings.registrationId)).filter(
      ({ about }) => about === `conference/${talk}`,
    )
    const having = (state: string) => rows.filter((row) => row.state === state)
    return {
      capacity: place?.capacity ?? -1,
      taken: having('taken').map((row) => whoOf(row.registrationId)),
      offered: having('offered').map((row) => ({ who: whoOf(row.registrationId), until: Number(row.offeredUntil) })),
      waiting: having('waiting').map((row) => whoOf(row.registrationId)),
    }
  }
  const sorted = ({ capacity, taken, offered, waiting }: Line): Line => ({
    capacity,
    taken: taken.toSorted((a, b) => a - b),
    offered: offered.toSorted((a, b) => a.who - b.who),
    waiting,
  })

  await fc.assert(
    fc.asyncProperty(
      fc.array(operation(people, 4), { minLength: 20, maxLength: 60, size: 'max' }),
      async (operations) => {
        const lines = await emptied()
        for (const each of operations) {
          tick(portal)
          const answer = await perform(portal, clock, event, crowd, each)
          expect(answer).toBe(expected(lines, each, clock.at.getTime()))
        }
        for (const talk of talks) expect(sorted(await found(talk))).toEqual(sorted(lines[talk] as Line))
        expect(await wrong(portal)).toEqual([])
      },
    ),
    { numRuns: 25 },
  )
})
