import { readAnswer } from '#lib/answers/answers.ts'
import { defaultCatalogue } from '#lib/catalogue/default.ts'
import type { Fact, Field, Known, Value } from '#lib/catalogue.ts'
import { isUsable } from '#lib/planner/knowledge.ts'
import { fieldFor, settle } from '#lib/planner/options.ts'
import { firstPage, isComplete, type PlannedQuestion, plan } from '#lib/planner/planner.ts'

/** What a journey came to. */
export type Outcome = { asked: number; askedThoughKnown: string[]; notCompleted: string[]; pages: number }

type Roll = (below: number) => number

/** Numbers below `below`, the same for the same seed (mulberry32). */
function rollOf(seed: number): Roll {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below)
  }
}

const lines: Readonly<Record<string, readonly string[]>> = {
  name: ['陈思远', 'Li', 'Anna Schmidt', '林怡君', 'Nguyễn Văn An', 'สมชาย'],
  email: ['a@qinglan-health.example', 'b@gmail.com', 'c@qq.com', 'd@molkerei.de', 'e@mailinator.com'],
  company: ['上海青岚健康科技有限公司', 'ABC', 'Molkerei Nord GmbH', '宏康生技股份有限公司', 'Freelance'],
  mobile: ['138 0000 0000', '+1 212 555 0100', '+886 912 345 678', '+49 1512 3456789', '+44 7911 123456'],
  jobTitle: ['采购总监', 'Coordinator', 'Head of R&D', '研發工程師', 'Owner', '业务员'],
  city: ['Shanghai', 'Hamburg', '台北'],
}

/** An answer somebody could give to a control as it is drawn. */
function answerTo(field: Field, roll: Roll): Value {
  const any = <T>(list: readonly T[]): T => list[roll(list.length)] as T
  const ids = (field.options ?? []).map(({ id }) => id)
  const many = () => [...new Set(Array.from({ length: 1 + roll(Math.min(4, field.max ?? 4)) }, () => any(ids)))]
  const typed: Partial<Record<Field['kind'], () => unknown>> = {
    radio: () => any(ids),
    select: () => any(ids),
    scale: () => any(ids),
    checkboxes: many,
    tree: many,
    group: () => Object.fromEntries((field.parts ?? []).map(({ id }) => [id, 'x'])),
  }
  const raw = typed[field.kind]?.() ?? any(lines[field.id] ?? ['something'])
  const read = readAnswer(field, raw, 'zh-CN')
  if (!read.ok) throw new Error(`${field.id} draws what it refuses: ${JSON.stringify(raw)}, ${read.detail}`)
  return read.value
}

const allFields = defaultCatalogue.questions.flatMap(({ fields }) => fields)

/**
 * One person through the services of the default catalogue in their own way: some at once, some later; pages half
 * answered, wants skipped, answers changed, confirmed or taken back, and days going by until answers are stale.
 */
export function journey(seed: number): Outcome {
  const roll = rollOf(seed)
  const outcome: Outcome = { asked: 0, askedThoughKnown: [], notCompleted: [], pages: 0 }
  const facts = new Map<string, Fact>()
  /** What this person remembers having told, apart from what the planner makes of it. */
  const told = new Map<string, Value>()
  let day = Date.UTC(2026, 10, 21)
  const now = () => new Date(day).toISOString().slice(0, 10)

  const say = (field: Field, source: Fact['source'] = 'asked') => {
    const value = answerTo(field, roll)
    facts.set(field.id, { value, source, confidence: 1, at: new Date(day) })
    told.set(field.id, value)
  }
  /** A control as the details page draws it. */
  const drawn = (field: Field): Field =>
    field.options?.some(({ showIf }) => showIf)
      ? fieldFor(field, settle(facts, defaultCatalogue), defaultCatalogue)
      : field
  const takeBack = (id: string) => {
    facts.set(id, { value: null, source: 'asked', confidence: 1, at: new Date(day) })
    told.delete(id)
  }
  /** Nobody can be texted any more who took their number back, and may be asked how else. */
  const stillStands = (id: string, value: Value) =>
    id !== 'preferredChannel' || told.has('mobile') || !['sms', 'phone'].includes(String(value))

  function look(questions: readonly PlannedQuestion[], known: Known) {
    outcome.pages += Number(questions.length > 0)
    for (const { question, fields } of questions) {
      outcome.asked += 1
      for (const { id } of fields) {
        const said = told.get(id)
        const isTold = said !== undefined && stillStands(id, said)
        if (isTold || isUsable(known.get(id))) outcome.askedThoughKnown.push(`${question.id} asks ${id}, seed ${seed}`)
      }
    }
  }

  function fill(questions: readonly PlannedQuestion[], isDiligent: boolean, maySkip: boolean) {
    for (const field of questions.flatMap(({ fields }) => fields)) {
      if (isDiligent || roll(3) > 0) say(field)
      else if (maySkip && roll(2) === 0) takeBack(field.id)
    }
  }

  function confirm(ids: readonly string[], known: Known, isDiligent: boolean) {
    for (const id of ids) {
      const fact = known.get(id)
      if (!fact || fact.value === null || !(isDiligent || roll(2) === 0)) continue
      facts.set(id, { ...fact, source: 'confirmed', confidence: 1, at: new Date(day) })
      told.set(id, fact.value)
    }
  }

  function wander() {
    const field = allFields[roll(allFields.length)] as Field
    const what = roll(8)
    if (what < 3) day += roll(500) * 86_400_000
    else if (what === 3 && field.id !== 'email') say(drawn(field))
    else if (what === 4 && !['name', 'email', 'company'].includes(field.id)) takeBack(field.id)
  }

  for (const field of allFields)
    if (['name', 'email', 'company'].includes(field.id) || roll(40) === 0)
      say(drawn(field), roll(5) === 0 ? 'previous-edition' : 'asked')
  if (roll(2) === 0) facts.set('channel', { value: 'wechat-oa', source: 'observed', confidence: 1 })

  const wanted = [...defaultCatalogue.services].sort(() => roll(3) - 1)
  while (wanted.length > 0) {
    const chosen = wanted.splice(0, 1 + roll(wanted.length))
    let isGiven = false
    for (let round = 0; round < 16 && !isGiven; round += 1) {
      const isDiligent = round > 3
      if (!isDiligent) wander()
      const known = settle(facts, defaultCatalogue)
      const planned = plan(facts, chosen, defaultCatalogue, now())
      isGiven = isComplete(planned)
      confirm(planned.confirm, known, isDiligent)
      const questions = firstPage(isGiven ? planned.optional : planned.ask)
      look(questions, known)
      fill(questions, isDiligent, isGiven)
    }
    if (!isGiven) outcome.notCompleted.push(`${chosen.map(({ id }) => id)}, seed ${seed}`)
  }
  return outcome
}
