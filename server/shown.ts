import { headers } from 'next/headers'
import { after } from 'next/server'
import type { PlannedQuestion } from '#lib/planner/planner.ts'
import { noteRefused } from '#lib/visitor/note-refused.ts'
import { noteShown } from '#lib/visitor/note-shown.ts'
import type { Visit } from '#lib/visitor/visit.ts'
import type { Visitor } from '#lib/visitor/visitor.ts'
import { faultOf } from './fault.ts'
import { log } from './guard/log.ts'
import { unseenHeader } from './guard/seen.ts'
import { portal } from './portal.ts'

/** Figures are worth no visitor's time, and no page fails for them. */
function later(note: () => Promise<void>): void {
  after(() => note().catch((error: unknown) => log.warn({ ...faultOf(error) }, 'what was asked could not be counted')))
}

/** Counts the questions of a page once its answer is out; pages that nobody looks at are not counted. */
export async function countShown(
  visit: Visit,
  service: string,
  planned: readonly PlannedQuestion[],
  at: Date,
): Promise<void> {
  if (planned.length === 0 || (await headers()).has(unseenHeader)) return
  const questions = planned.map(({ question }) => question.id)
  later(async () => noteShown(await portal(), visit, { service, questions, at }))
}

/** Counts answers that were refused, though nothing of them is saved. */
export function countRefused(visitor: Visitor, points: readonly string[]): void {
  later(async () => noteRefused(await portal(), visitor, points))
}
