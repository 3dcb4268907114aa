import type { Catalogue, Field, Kind } from '#lib/catalogue.ts'
import { isSame } from '#lib/same.ts'

/** What a new version no longer takes as the last one did: all answers to a data point, one option of it, a service, a tick. */
export type Leaving =
  | { what: 'answers'; point: string }
  | { what: 'option'; point: string; option: string }
  | { what: 'service'; service: string }
  | { what: 'consent'; consent: string }

/** How many people at the event hold what would leave. */
export type Held = { leaving: Leaving; people: number }

/** Kinds whose answers read alike: a list may become buttons. */
const alike: readonly (readonly Kind[])[] = [
  ['radio', 'select', 'scale'],
  ['checkboxes', 'tree'],
]

const readsAlike = (from: Kind, to: Kind): boolean =>
  from === to ||
  alike.some((kinds) => kinds.includes(from) && kinds.includes(to)) ||
  (from === 'text' && to === 'textarea')

const partsOf = ({ parts = [] }: Field): string[] => parts.map(({ id }) => id).sort()

/** What must be counted before a version may follow another. */
export function leavingOf(next: Catalogue, previous: Catalogue): Leaving[] {
  const fields = new Map(next.questions.flatMap((question) => question.fields).map((field) => [field.id, field]))
  const gone = (from: readonly { id: string }[], to: readonly { id: string }[]) =>
    from.filter(({ id }) => !to.some((one) => one.id === id))
  return [
    ...previous.questions.flatMap((question) =>
      question.fields.flatMap((before): Leaving[] => {
        const field = fields.get(before.id)
        if (!field || !readsAlike(before.kind, field.kind) || !isSame(partsOf(before), partsOf(field)))
          return [{ what: 'answers', point: before.id }]
        const options = gone(before.options ?? [], field.options ?? [])
        return options.map(({ id }) => ({ what: 'option', point: before.id, option: id }))
      }),
    ),
    ...gone(previous.services, next.services).map(({ id }): Leaving => ({ what: 'service', service: id })),
    ...gone(previous.consents, next.consents).map(({ id }): Leaving => ({ what: 'consent', consent: id })),
  ]
}

/** Why what people hold may not leave, each with its place and how many they are. */
export function stillHeld(next: Catalogue, previous: Catalogue, held: readonly Held[]): string[] {
  return held
    .filter(({ people }) => people > 0)
    .map(({ leaving, people }) => {
      const who = people === 1 ? '1 person' : `${people} people`
      if (leaving.what === 'service') return `services.${leaving.service}: ${who} took it, so it stays`
      if (leaving.what === 'consent') return `consents.${leaving.consent}: ${who} decided on it, so it stays`
      const place = `${fieldPlace(previous, leaving.point)}`
      if (leaving.what === 'option') return `${place}.options.${leaving.option}: ${who} chose it, so it stays`
      const [before, after] = [fieldIn(previous, leaving.point), fieldIn(next, leaving.point)]
      if (!before || !after) return `${place}: ${who} answered it, so it stays`
      const changed = before.kind === after.kind ? 'parts' : 'kind'
      const to =
        changed === 'kind' ? `${before.kind}, so it does not become ${after.kind}` : 'it stands, so its parts stay'
      return `${fieldPlace(next, leaving.point)}.${changed}: ${who} answered it as ${to}`
    })
}

const fieldIn = ({ questions }: Catalogue, point: string): Field | undefined =>
  questions.flatMap(({ fields }) => fields).find(({ id }) => id === point)

const fieldPlace = ({ questions }: Catalogue, point: string): string => {
  const question = questions.find(({ fields }) => fields.some(({ id }) => id === point))
  return `questions.${question?.id}.fields.${point}`
}
