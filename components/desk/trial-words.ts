import { labelOf } from '#lib/answers/answers.ts'
import type { Catalogue } from '#lib/catalogue.ts'
import type { Use } from '#lib/flow/uses.ts'
import type { YieldRow } from '#lib/flow/yield-table.ts'

/** What a catalogue calls its things, in the desk's language. */
export function catalogueWords(catalogue: Catalogue) {
  const find = (list: readonly { id: string; label: { en: string } }[], id: string) =>
    list.find((one) => one.id === id)?.label.en ?? id
  const point = (id: string) => find(catalogue.points, id)
  const question = (id: string) => find(catalogue.questions, id)

  const readBy = (use: Use): string => {
    switch (use.kind) {
      case 'needed':
        return `${find(catalogue.services, use.id)} needs it`
      case 'wanted':
        return `${find(catalogue.services, use.id)} asks after it`
      case 'decides':
        return `decides about “${question(use.id)}”`
      case 'offers':
        return 'decides which consents are offered'
      case 'tells':
        return `tells ${point(use.id)}`
      case 'segment':
        return 'segments'
      case 'figure':
        return 'figures'
    }
  }

  /** The best reason first; the rest would only lengthen the line. */
  const uses = (list: readonly Use[]): string => {
    if (list.length === 0) return 'nothing: not counted'
    const [best] = list
    const rest = list.length - 1
    return `${best ? readBy(best) : ''}${rest > 0 ? `, and ${rest} more` : ''}`
  }

  const source = ({ source, reasons, question }: YieldRow): string => {
    if (source === 'derived') return `worked out from ${reasons.map((id) => lower(point(id))).join(', ')}`
    if (source === 'observed') return question === null ? 'seen at arrival' : 'seen when the mail is opened'
    return 'typed'
  }

  return { point, question, uses, source, value: (row: YieldRow) => labelOf(row.point, row.value, catalogue, 'en') }
}

const lower = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1)
