import type { Catalogue, Question, Value } from '#lib/catalogue.ts'
import { longestSeconds } from '#lib/desk/yield.ts'
import type { Asked, AskingRow } from '#lib/ports/yield.ts'
import type { Writes } from '#lib/ports.ts'

type Given = Readonly<Record<string, Value | null>>

/** The questions that ask any of these data points. */
export const questionsAsking = (catalogue: Catalogue, points: readonly string[]): Question[] =>
  catalogue.questions.filter(({ fields }) => fields.some(({ id }) => points.includes(id)))

/**
 * Notes for the figures what became of the questions that were answered together.
 *
 * The time from showing to answering is shared among the questions of the page by what each is said to cost. What was
 * answered without having been shown has no time, and is kept apart by its empty service.
 */
export async function noteAnswers(
  tx: Pick<Writes, 'askings' | 'saveAskings'>,
  asked: Asked,
  catalogue: Catalogue,
  given: Given,
  now: Date,
): Promise<void> {
  const questions = questionsAsking(catalogue, Object.keys(given))
  if (questions.length === 0) return
  const known = new Map((await tx.askings(asked.eventId, asked.subject)).map((row) => [row.question, row]))
  const timed = questions.filter(({ id }) => isOpen(known.get(id)))
  const cost = timed.reduce((sum, { seconds }) => sum + seconds, 0)
  const rows = questions.map((question): AskingRow => {
    const blank = { service: '', shownAt: now, answeredAt: null, skippedAt: null, refusals: 0, seconds: null }
    const row = known.get(question.id) ?? { ...asked, question: question.id, ...blank }
    const isAnswered = question.fields.some(({ id }) => given[id] !== undefined && given[id] !== null)
    if (!isAnswered) return { ...row, answeredAt: null, skippedAt: now, seconds: null }
    if (row.answeredAt) return row
    const part = timed.includes(question) ? question.seconds / cost : null
    return { ...row, answeredAt: now, skippedAt: null, seconds: part && secondsOf(row, now, part) }
  })
  await tx.saveAskings(rows)
}

/** Shown, and nothing said to it yet. */
const isOpen = (row: AskingRow | undefined): row is AskingRow =>
  row !== undefined && row.service !== '' && row.answeredAt === null && row.skippedAt === null

function secondsOf(row: AskingRow, now: Date, part: number): number | null {
  const tookMs = now.getTime() - row.shownAt.getTime()
  return tookMs >= 0 && tookMs <= longestSeconds * 1000 ? Math.round((tookMs * part) / 1000) : null
}
