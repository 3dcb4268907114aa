import { readAnswer } from '#lib/answers/answers.ts'
import type { Catalogue, Field, Service } from '#lib/catalogue.ts'
import { control, golden, madeUp, type TrialVisitor } from '#lib/flow/visitors.ts'
import { fieldOf } from '#lib/visitor/facts.ts'
import { first, type Query } from './filter.ts'

/** Whom the questions are tried with: one of the two fictional visitors, or somebody typed into the page. */
export type Who = 'golden' | 'control' | 'own'

/** What can be typed: the seven questions that tell most. */
const typed = ['name', 'email', 'company', 'mobile', 'jobTitle', 'interests', 'visitPurpose']

export type Trial = {
  services: readonly Service[]
  /** Taken one after another, each asking for what is still missing; otherwise all at once. */
  inTurn: boolean
  who: Who
  visitor: TrialVisitor
  /** The controls for somebody's own answers, those that this event asks. */
  fields: readonly Field[]
  typed: Readonly<Record<string, string | string[]>>
  /** What is wrong with what was typed, by data point. */
  wrong: Readonly<Record<string, string>>
}

/** Reads the page's query. Nothing said means the golden visitor and what the show offers beside reading matter. */
export function trialOf(query: Query, catalogue: Catalogue): Trial {
  const asked = [query.service].flat().filter((id) => id !== undefined)
  const usual = query.who === undefined ? ['pass', 'conference', 'matching'] : []
  const wanted = asked.length > 0 ? asked : usual
  const who = (['golden', 'control', 'own'] as const).find((each) => each === first(query.who)) ?? 'golden'
  const fields = typed.flatMap((point) => fieldOf(catalogue, point) ?? [])
  const own = Object.fromEntries(fields.map((field) => [field.id, rawOf(field, query)]))
  const read = who === 'own' ? fields.filter(({ id }) => own[id]?.length).map((field) => ownAnswer(field, own)) : []
  return {
    services: catalogue.services.filter(({ id }) => wanted.includes(id)),
    inTurn: first(query.how) === 'in-turn',
    who,
    visitor: who === 'own' ? madeUp(own) : who === 'control' ? control : golden,
    fields,
    typed: own,
    wrong: Object.fromEntries(read.filter(([, detail]) => detail !== '')),
  }
}

function rawOf({ id, kind }: Field, query: Query): string | string[] {
  if (kind !== 'checkboxes' && kind !== 'tree') return first(query[id])
  return [query[id]].flat().filter((one) => one !== undefined)
}

function ownAnswer(field: Field, own: Readonly<Record<string, unknown>>): [string, string] {
  const read = readAnswer(field, own[field.id], 'en')
  return [field.id, read.ok ? '' : read.detail]
}
