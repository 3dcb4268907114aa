import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { askings, guesses } from '#db/schema/figures.ts'
import { noteChange } from '#db/tallies/tail.ts'
import type { AskingRow, GuessRow, YieldReads, YieldWrites } from '#lib/ports/yield.ts'

type Person = { eventId: string; subject: string }

const subjectOf = ({ eventId, subject }: Person): Person => ({ eventId, subject })

const askingsOf = (db: Db, { eventId, subject }: Person): Promise<AskingRow[]> =>
  db
    .select()
    .from(askings)
    .where(and(eq(askings.eventId, eventId), eq(askings.subject, subject)))

const guessesOf = (db: Db, { eventId, subject }: Person): Promise<GuessRow[]> =>
  db
    .select()
    .from(guesses)
    .where(and(eq(guesses.eventId, eventId), eq(guesses.subject, subject)))

const oneAsking = [askings.eventId, askings.subject, askings.question]
const oneGuess = [guesses.eventId, guesses.subject, guesses.point]

const result = {
  answeredAt: sql`excluded.answered_at`,
  skippedAt: sql`excluded.skipped_at`,
  seconds: sql`excluded.seconds`,
}
/** Whoever lets a program be refused a thousand times says no more about a question than ten people's slips. */
const mostRefusals = 10
const oneMore = sql`case when ${askings.refusals} < ${sql.raw(String(mostRefusals))} then ${askings.refusals} + 1 else ${askings.refusals} end`
const showing = { service: sql`excluded.service`, shownAt: sql`excluded.shown_at` }
const everything = { ...showing, ...result, refusals: sql`excluded.refusals` }

async function addShown(tx: Db, rows: readonly AskingRow[]): Promise<void> {
  if (rows.length === 0) return
  const open = and(eq(askings.service, ''), isNull(askings.answeredAt), isNull(askings.skippedAt))
  await tx
    .insert(askings)
    .values([...rows])
    .onConflictDoUpdate({
      target: oneAsking,
      set: showing,
      setWhere: open,
    })
  for (const row of rows) await noteChange(tx, subjectOf(row))
}

async function saveAskings(tx: Db, rows: readonly AskingRow[]): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insert(askings)
    .values([...rows])
    .onConflictDoUpdate({ target: oneAsking, set: result })
  for (const row of rows) await noteChange(tx, subjectOf(row))
}

async function saveGuesses(tx: Db, rows: readonly GuessRow[]): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insert(guesses)
    .values([...rows])
    .onConflictDoUpdate({
      target: oneGuess,
      set: {
        readFrom: sql`excluded.read_from`,
        right: sql`excluded."right"`,
        confidence: sql`excluded.confidence`,
        at: sql`excluded.at`,
      },
    })
  for (const row of rows) await noteChange(tx, subjectOf(row))
}

/** Of two rows about one question: when it was first shown, and what came of it first, an answer before a skip. */
function joined(a: AskingRow, b: AskingRow): AskingRow {
  // Where only one was shown it tells when; said without having been shown is no showing.
  const shown = (a.service === '') === (b.service === '') ? (a.shownAt <= b.shownAt ? a : b) : a.service === '' ? b : a
  const saidAt = ({ answeredAt, skippedAt }: AskingRow) => answeredAt?.getTime() ?? (skippedAt?.getTime() ?? 0) + 1e15
  const said = [a, b]
    .filter(({ answeredAt, skippedAt }) => answeredAt ?? skippedAt)
    .sort((x, y) => saidAt(x) - saidAt(y))[0]
  const { answeredAt, skippedAt, seconds } = said ?? a
  return { ...shown, answeredAt, skippedAt, seconds, refusals: a.refusals + b.refusals }
}

async function joinAskings(tx: Db, eventId: string, from: readonly string[], to: string): Promise<void> {
  const others = and(eq(askings.eventId, eventId), inArray(askings.subject, [...from]))
  const otherWords = and(eq(guesses.eventId, eventId), inArray(guesses.subject, [...from]))
  const moved = await tx.select().from(askings).where(others).orderBy(asc(askings.shownAt))
  const words = await tx.select().from(guesses).where(otherWords).orderBy(asc(guesses.at))
  if (moved.length > 0) {
    const all = [...(await askingsOf(tx, { eventId, subject: to })), ...moved]
    const rows = new Map<string, AskingRow>()
    for (const row of all) {
      const same = rows.get(row.question)
      rows.set(row.question, { ...(same ? joined(same, row) : row), subject: to })
    }
    await tx.delete(askings).where(others)
    for (const subject of [...from, to]) await noteChange(tx, { eventId, subject })
    await tx
      .insert(askings)
      .values([...rows.values()])
      .onConflictDoUpdate({ target: oneAsking, set: everything })
  }
  if (words.length > 0) {
    const own = await guessesOf(tx, { eventId, subject: to })
    const last = new Map<string, GuessRow>()
    for (const word of [...own, ...words])
      if (!(Number(last.get(word.point)?.at) > word.at.getTime())) last.set(word.point, { ...word, subject: to })
    await tx.delete(guesses).where(otherWords)
    for (const subject of [...from, to]) await noteChange(tx, { eventId, subject })
    await saveGuesses(tx, [...last.values()])
  }
}

export const yieldReads = (db: Db): YieldReads => ({
  askings: (eventId, subject) => askingsOf(db, { eventId, subject }),
  guesses: (eventId, subject) => guessesOf(db, { eventId, subject }),
})

export const yieldWrites = (tx: Db): YieldWrites => ({
  addShown: (rows) => addShown(tx, rows),
  saveAskings: (rows) => saveAskings(tx, rows),
  countRefusals: async ({ eventId, subject, channel }, questions, at) => {
    if (questions.length === 0) return
    const blank = { service: '', shownAt: at, answeredAt: null, skippedAt: null, refusals: 1, seconds: null }
    await tx
      .insert(askings)
      .values([...new Set(questions)].map((question) => ({ ...blank, eventId, subject, channel, question })))
      .onConflictDoUpdate({ target: oneAsking, set: { refusals: oneMore } })
    await noteChange(tx, { eventId, subject })
  },
  saveGuesses: (rows) => saveGuesses(tx, rows),
  joinAskings: async (eventId, from, to) => {
    const others = from.filter((subject) => subject !== to)
    if (others.length > 0) await joinAskings(tx, eventId, others, to)
  },
})
