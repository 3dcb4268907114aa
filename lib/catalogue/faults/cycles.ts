import type { Catalogue, Question } from '#lib/catalogue.ts'
import { mentioned } from '#lib/planner/conditions.ts'
import { optionsHangOn } from '#lib/planner/options.ts'

/** The data points that decide whether a question is put, and what it offers. */
const decidedBy = (question: Question): string[] => [...mentioned(question.askIf), ...optionsHangOn(question)]

/** Questions that hang, over others, on their own answer: whether they are asked, or what may be chosen. */
export function cycles({ questions }: Catalogue): string[] {
  const next = new Map<string, string[]>()
  for (const question of questions)
    for (const point of [...question.fields.map(({ id }) => id), ...question.always.map((one) => one.point)])
      next.set(point, [...(next.get(point) ?? []), ...decidedBy(question)])

  const hangsOnItself = (point: string): boolean => {
    const seen = new Set<string>()
    const open = [...(next.get(point) ?? [])]
    for (let one = open.pop(); one !== undefined; one = open.pop()) {
      if (one === point) return true
      if (seen.has(one)) continue
      seen.add(one)
      open.push(...(next.get(one) ?? []))
    }
    return false
  }
  return questions
    .filter(({ fields }) => fields.some(({ id }) => hangsOnItself(id)))
    .map(({ id, askIf }) => `questions.${id}.${askIf ? 'askIf' : 'showIf'}: hangs on its own answer`)
}
