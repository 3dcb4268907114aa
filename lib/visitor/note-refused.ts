import type { FieldError } from '#lib/errors.ts'
import type { Portal } from '#lib/ports.ts'
import { askedProven, askedUnproven } from '#lib/visitor/asked.ts'
import { questionsAsking } from '#lib/visitor/note-answers.ts'
import type { Visitor } from '#lib/visitor/visitor.ts'

/** The data points whose answers were refused: `/answers/mobile` of a program, `/mobile` of a form. */
export const pointsIn = (errors: readonly FieldError[]): string[] =>
  errors.map(({ pointer }) => pointer.replace(/^\/answers(?=\/)/, '').split('/')[1] ?? '')

/** Counts one refusal for each question whose answer was refused: on its own, since the save is refused as a whole. */
export async function noteRefused(
  { store, secret, now }: Pick<Portal, 'store' | 'secret' | 'now'>,
  visitor: Visitor,
  points: readonly string[],
): Promise<void> {
  const questions = questionsAsking(visitor.catalogue, points).map(({ id }) => id)
  if (questions.length === 0) return
  const asked = visitor.proved
    ? askedProven(visitor.registration)
    : await askedUnproven(store, secret, visitor.submission)
  await store.transaction((tx) => tx.countRefusals(asked, questions, now()))
}
