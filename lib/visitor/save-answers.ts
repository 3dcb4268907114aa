import { sentence } from '#lib/answers/sentences.ts'
import type { Fact, Known, Value } from '#lib/catalogue.ts'
import { Refusal } from '#lib/errors.ts'
import { settle } from '#lib/planner/options.ts'
import { type Plan, plan } from '#lib/planner/planner.ts'
import type { AnswerRow, Portal, Writes } from '#lib/ports.ts'
import { isSame } from '#lib/same.ts'
import { dayIn } from '#lib/time/days.ts'
import { askedProven, askedUnproven } from '#lib/visitor/asked.ts'
import { conflictsIn, type Seen } from '#lib/visitor/conflicts.ts'
import { claimOf, fieldOf, knownOf } from '#lib/visitor/facts.ts'
import { noteAnswers } from '#lib/visitor/note-answers.ts'
import { noteGuesses } from '#lib/visitor/note-guesses.ts'
import { recount } from '#lib/visitor/prove.ts'
import { assertRemovable, removeFacts, without } from '#lib/visitor/remove-answers.ts'
import type { Visitor } from '#lib/visitor/visitor.ts'

export type Answers = {
  /** Values read already; null skips a want. */
  answers: Readonly<Record<string, Value | null>>
  /** Points whose derived or older value the person says is right. */
  confirm: readonly string[]
  /** What the person saw before changing it; another value stored meanwhile is a conflict. */
  seen: Seen
  /** Points whose answer goes: unknown again, and asked again where something needs it. */
  remove?: readonly string[]
  service?: string
}

/**
 * Saves answers, all or nothing, and plans again.
 *
 * Before proof they are kept with the submission; after it they are facts of the registration.
 *
 * @throws {Refusal} `invalid`, `unknown-answer`, `not-editable`, `unknown-service`, `changed-meanwhile` with member
 *   `conflicts`
 */
export async function saveAnswers(portal: Portal, visitor: Visitor, given: Answers): Promise<Plan> {
  const { catalogue, event } = visitor
  for (const point of ['name', 'company'])
    if (given.answers[point] === null)
      throw new Refusal('invalid', [{ pointer: `/answers/${point}`, code: 'required', detail: '' }])
  const said = [...Object.keys(given.answers), ...given.confirm]
  for (const point of said) {
    if (point === 'email')
      throw new Refusal('not-editable', [{ pointer: '/answers/email', code: 'not-editable', detail: '' }])
    if (!fieldOf(catalogue, point))
      throw new Refusal('unknown-answer', [{ pointer: `/answers/${point}`, code: 'unknown-answer', detail: '' }])
  }
  assertRemovable(catalogue, given.remove ?? [], said)
  const service = catalogue.services.find(({ id }) => id === given.service)
  if (given.service !== undefined && !service) throw new Refusal('unknown-service')

  const known = await portal.store.transaction((tx) =>
    visitor.proved
      ? saveFacts(tx, portal, visitor, visitor.registration.id, given)
      : saveClaim(tx, portal, visitor, given),
  )
  return plan(known, service ? [service] : catalogue.services, catalogue, dayIn(portal.now(), event.timeZone))
}

function assertSeen(known: Known, { seen, answers }: Answers): void {
  const conflicts = conflictsIn(known, seen, answers)
  if (conflicts.length > 0) throw new Refusal('changed-meanwhile', [], { conflicts })
}

/** Options may hang on other answers, those sent along among them: one that does not apply is none. */
function assertOffered(visitor: Visitor, known: Known, { answers, remove = [] }: Answers): void {
  const { catalogue } = visitor
  const given = Object.entries(answers).map(([point, value]): [string, Fact] => [
    point,
    { value, source: 'asked', confidence: 1 },
  ])
  const left = [...known].filter(([point]) => !remove.includes(point))
  const settled = settle(new Map([...left, ...given]), catalogue)
  const locale = visitor.proved ? visitor.registration.locale : visitor.submission.locale
  const errors = given
    .filter(([point]) => !settled.has(point))
    .map(([point]) => ({
      pointer: `/answers/${point}`,
      code: 'unknown-option',
      detail: sentence('chooseFromList', locale, fieldOf(catalogue, point)),
    }))
  if (errors.length > 0) throw new Refusal('invalid', errors)
}

/** What is confirmed keeps its value and becomes the person's own word, as of now. */
const confirmed = (known: Known, points: readonly string[]): [string, Value][] =>
  [...new Set(points)].flatMap((point) => {
    const value = known.get(point)?.value
    return value === undefined || value === null ? [] : [[point, value] as [string, Value]]
  })

async function saveClaim(tx: Writes, portal: Portal, visitor: Extract<Visitor, { proved: false }>, given: Answers) {
  const { catalogue, event } = visitor
  const submission = await tx.holdSubmission(visitor.submission.id)
  if (!submission) throw new Refusal('no-session')
  const before = claimOf(catalogue, submission)
  assertSeen(before, given)
  assertOffered(visitor, before, given)
  const kept = without(submission.answers, given.remove ?? [])
  const answers = { ...kept, ...Object.fromEntries(confirmed(before, given.confirm)), ...given.answers }
  const asked = await askedUnproven(tx, portal.secret, submission)
  await noteAnswers(tx, asked, catalogue, given.answers, portal.now())
  await noteGuesses(tx, asked, catalogue, before, given, portal.now())
  if (!isSame(answers, submission.answers))
    await tx.changeSubmission(submission.id, { answers, changedAt: portal.now() })
  return claimOf(catalogue, { ...submission, eventId: event.id, answers })
}

async function saveFacts(tx: Writes, portal: Portal, visitor: Visitor, id: string, given: Answers) {
  const { catalogue, event } = visitor
  const now = portal.now()
  const row = await tx.holdRegistration(id)
  if (!row) throw new Refusal('no-session')
  const before = knownOf(catalogue, event, row, await tx.answers(row.id))
  assertSeen(before, given)
  assertOffered(visitor, before, given)
  const fact = (point: string, value: Value | null, source: 'asked' | 'confirmed'): AnswerRow => ({
    registrationId: row.id,
    point,
    value,
    source,
    eventId: event.id,
    answeredAt: now,
  })
  const rows = [
    ...confirmed(
      before,
      given.confirm.filter((point) => !(point in given.answers)),
    ).map(([p, v]) => fact(p, v, 'confirmed')),
    ...Object.entries(given.answers).map(([point, value]) => fact(point, value, 'asked')),
  ]
  const removed = await removeFacts(tx, row.id, given.remove ?? [])
  await tx.saveAnswers(rows)
  await noteAnswers(tx, askedProven(row), catalogue, given.answers, now)
  await noteGuesses(tx, askedProven(row), catalogue, before, given, now)
  const changed = {
    ...(typeof given.answers.name === 'string' && { name: given.answers.name }),
    ...(typeof given.answers.company === 'string' && { company: given.answers.company }),
  }
  if (Object.keys(changed).length > 0) await tx.changeRegistration(row.id, changed)
  const after = { ...row, ...changed }
  if (removed || rows.length > 0) await recount(tx, event, catalogue, after)
  return knownOf(catalogue, event, after, await tx.answers(row.id))
}
