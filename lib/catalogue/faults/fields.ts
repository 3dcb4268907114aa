import type { Catalogue, Field } from '#lib/catalogue.ts'

/** Names that forms keep for themselves: a control of such a name would be read as something else. */
const kept = new Set([
  ...['_method', 'again', 'answers', 'asked', 'attribution', 'confirm', 'consents', 'event', 'key', 'locale'],
  ...['marketing', 'next', 'page', 'privacy', 'seen', 'service', 'skip', 'submissionId'],
])

const chosenFrom: readonly Field['kind'][] = ['radio', 'checkboxes', 'select', 'tree', 'scale']

/** Controls that could not be drawn, answered or read. */
export const badFields = ({ questions }: Catalogue): string[] =>
  questions.flatMap((question) =>
    question.fields.flatMap((field) =>
      faultsIn(field).map(([place, what]) => `questions.${question.id}.fields.${field.id}${place}: ${what}`),
    ),
  )

function faultsIn({ id, kind, options, max, parts }: Field): [string, string][] {
  const found: [string, string][] = []
  if (kept.has(id) || id in {}) found.push(['', 'is a name that forms keep for themselves'])
  if (chosenFrom.includes(kind) && !options) found.push(['.options', 'nothing can be chosen'])
  if (options?.some(({ showIf }) => showIf)) {
    if (kind === 'tree') found.push(['.options', 'none in a tree may hang on an answer'])
    else if (options.every(({ showIf }) => showIf)) found.push(['.options', 'at least one must stand for everybody'])
  }
  if (kind === 'group' && !parts?.length) found.push(['.parts', 'nothing can be filled in'])
  if (max && options && max > options.length) found.push(['.max', `${max} may be chosen of ${options.length}`])
  return found
}
