import type { Portal } from '#lib/ports.ts'
import { askedProven, askedUnproven } from '#lib/visitor/asked.ts'
import type { Visit } from '#lib/visitor/visit.ts'

/**
 * Notes that a page with questions was drawn, once for each question and person. Drawn again, it writes nothing.
 *
 * @param at when the page was drawn
 */
export async function noteShown(
  { store, secret }: Pick<Portal, 'store' | 'secret'>,
  { event, registration, submission }: Pick<Visit, 'event' | 'registration' | 'submission'>,
  { service, questions, at }: { service: string; questions: readonly string[]; at: Date },
): Promise<void> {
  const typed = registration || !submission ? null : await store.submission(submission.id)
  const asked = registration ? askedProven(registration) : typed && (await askedUnproven(store, secret, typed))
  if (!asked) return
  const known = new Map((await store.askings(event.id, asked.subject)).map((row) => [row.question, row]))
  const isNew = (question: string) => {
    const row = known.get(question)
    return !row || (row.service === '' && !row.answeredAt && !row.skippedAt)
  }
  const fresh = [...new Set(questions)].filter(isNew)
  if (fresh.length === 0) return
  const open = { answeredAt: null, skippedAt: null, refusals: 0, seconds: null }
  await store.transaction((tx) =>
    tx.addShown(fresh.map((question) => ({ ...asked, question, service, shownAt: at, ...open }))),
  )
}
