import type { Merging } from '#components/visit/merge.tsx'
import { isRefusal } from '#lib/errors.ts'
import { conflictsIn, type Seen } from '#lib/visitor/conflicts.ts'
import type { Visit } from '#lib/visitor/visit.ts'
import type { Draft } from '#server/http/drafts.ts'
import { readAnswers } from '#server/http/read-answers.ts'

/** What there is to choose between in a form that met another window's changes; null when nothing is, or no longer. */
export function mergingOf({ catalogue, known, locale }: Visit, refused: Draft | null): Merging | null {
  if (refused?.code !== 'changed-meanwhile') return null
  const { typed } = refused
  try {
    const mine = readAnswers({ kind: 'form', values: typed, locale }, {}, catalogue)
    const seen = JSON.parse(String(typed.seen ?? '{}')) as Seen
    const conflicts = conflictsIn(known, seen, mine).filter(({ point }) => Object.hasOwn(mine, point))
    return conflicts.length > 0 ? { conflicts, mine, seen, typed } : null
  } catch (error) {
    // A form that does not read any more is drawn as it came.
    if (isRefusal(error) || error instanceof SyntaxError) return null
    throw error
  }
}
