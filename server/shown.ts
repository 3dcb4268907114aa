import { headers } from 'next/headers'
import { after } from 'next/server'
import { isRefusal } from '#lib/errors.ts'
import type { PlannedQuestion } from '#lib/planner/planner.ts'
import { noteRefused, pointsIn } from '#lib/visitor/note-refused.ts'
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

/** Runs what may refuse answers, and counts those it refused: on its own, since nothing of them is saved. */
export async function countingRefused<T>(visitor: Visitor, run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    if (isRefusal(error) && error.code === 'invalid')
      later(async () => noteRefused(await portal(), visitor, pointsIn(error.errors)))
    throw error
  }
}
