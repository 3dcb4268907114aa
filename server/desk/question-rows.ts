import type { Catalogue, Question, Service } from '#lib/catalogue.ts'

export type AnswerCount = { point: string; answered: number; skipped: number }

/** The points a question may tell: its own, and all that is read from them, however far. */
function pointsFrom(question: Question, catalogue: Catalogue): ReadonlySet<string> {
  const told = new Set([...question.fields.map(({ id }) => id), ...question.always.map(({ point }) => point)])
  for (let before = -1; before < told.size; ) {
    before = told.size
    for (const { id, from = [] } of catalogue.points) if (from.some((point) => told.has(point))) told.add(id)
  }
  return told
}

const servicesOf = (
  { services }: Catalogue,
  from: (service: Service) => readonly string[],
  points: readonly string[],
) => services.filter((service) => from(service).some((point) => points.includes(point))).map(({ label }) => label.en)

/** One row a question: who needs it, how often it was answered and skipped, and how much it may tell. */
export function questionRows(catalogue: Catalogue, counts: readonly AnswerCount[]) {
  return catalogue.questions.map((question) => {
    const points = question.fields.map(({ id }) => id)
    const own = counts.filter(({ point }) => points.includes(point))
    const most = (of: (count: AnswerCount) => number) => Math.max(0, ...own.map(of))
    return {
      id: question.id,
      label: question.label.en,
      seconds: question.seconds,
      neededBy: servicesOf(catalogue, ({ needs }) => needs, points),
      wantedBy: servicesOf(catalogue, ({ wants }) => wants, points),
      answers: most(({ answered }) => answered),
      skips: most(({ skipped }) => skipped),
      yields: pointsFrom(question, catalogue).size,
    }
  })
}
