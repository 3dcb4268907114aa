import { labelOf } from '#lib/answers/answers.ts'
import type { Visit } from '#lib/visitor/visit.ts'

/** The products and groups somebody looks for. */
export function interestsOf(visit: Visit): readonly string[] {
  const chosen = visit.known.get('interests')?.value
  return Array.isArray(chosen) ? chosen : []
}

export const productName = ({ catalogue, locale }: Visit, product: string): string =>
  labelOf('interests', product, catalogue, locale)
