import type { Typed } from '#components/form/form-question.ts'
import type { Value } from '#lib/catalogue.ts'

/** A known value as a form's controls hold it; the parts of a group stand under `id.part`. */
export function typedValue(point: string, value: Value | null | undefined): Typed {
  if (value === null || value === undefined) return {}
  if (Array.isArray(value)) return { [point]: value }
  if (typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([part, said]) => [`${point}.${part}`, said]))
  return { [point]: String(value) }
}
