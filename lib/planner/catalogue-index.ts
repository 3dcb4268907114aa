import type { Catalogue, DataPoint, Field, Question } from '#lib/catalogue.ts'

/** What the planner looks up again and again, found once for a catalogue. */
export type CatalogueIndex = {
  points: ReadonlyMap<string, DataPoint>
  /** The questions that ask a data point; for one that is only ever derived, those that always yield it. */
  askers: ReadonlyMap<string, readonly Question[]>
  /** Each control, by the data point it asks. */
  fields: ReadonlyMap<string, Field>
  /** The controls with options that hang on other answers. */
  hanging: readonly Field[]
}

/** A published catalogue never changes, so what was found stays true as long as it lives. */
const indexes = new WeakMap<Catalogue, CatalogueIndex>()

export function indexOf(catalogue: Catalogue): CatalogueIndex {
  const found = indexes.get(catalogue) ?? made(catalogue)
  indexes.set(catalogue, found)
  return found
}

function made({ points, questions }: Catalogue): CatalogueIndex {
  const asking = new Map<string, Question[]>()
  const yielding = new Map<string, Question[]>()
  const put = (map: Map<string, Question[]>, id: string, question: Question) => {
    const list = map.get(id) ?? []
    if (!list.includes(question)) list.push(question)
    map.set(id, list)
  }
  for (const question of questions) {
    for (const { id } of question.fields) put(asking, id, question)
    for (const { point } of question.always) put(yielding, point, question)
  }
  const fields = questions.flatMap((question) => question.fields)
  return {
    points: new Map(points.map((point) => [point.id, point])),
    askers: new Map([...yielding, ...asking]),
    fields: new Map(fields.map((field) => [field.id, field])),
    hanging: fields.filter(({ options }) => options?.some(({ showIf }) => showIf)),
  }
}
