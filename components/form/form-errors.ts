import type { FieldError } from '#lib/errors.ts'

/**
 * Errors by control. A pointer is `/email`, `/answers/jobTitle` or `/answers/invoiceDetails/title`.
 *
 * What has no pointer belongs to `about`; what fits no control is left over.
 */
export function errorsByControl(errors: readonly FieldError[], controls: readonly string[], about?: string) {
  const found: Record<string, string> = {}
  const rest: string[] = []
  for (const error of errors) {
    const steps = error.pointer
      .split('/')
      .slice(1)
      .map((step) => step.replace(/~1/g, '/').replace(/~0/g, '~'))
    const control = steps.find((step) => controls.includes(step)) ?? (error.pointer === '' ? about : undefined)
    if (control === undefined) rest.push(error.detail)
    else found[control] = found[control] ?? error.detail
  }
  return { found, rest }
}
