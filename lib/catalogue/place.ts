/**
 * Where something stands in a catalogue, by ids: `questions.jobTitle.label.en` rather than `questions.4.label.en`.
 *
 * @param path steps from the top, as zod gives them
 */
export function placeOf(document: unknown, path: readonly PropertyKey[]): string {
  let at = document
  const steps = path.map((step) => {
    at = typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined
    const named = typeof step === 'number' && typeof at === 'object' && at !== null && 'id' in at ? at.id : step
    return String(named)
  })
  return steps.join('.') || 'catalogue'
}
