import type { FormTexts } from './form-question.ts'

/** Reads the texts of a form from the namespace `form`. What the browser fills in stays as `{name}`. */
export const formTexts = (say: (key: keyof FormTexts, values?: Record<string, string>) => string): FormTexts => ({
  problem: say('problem'),
  errorPrefix: say('errorPrefix'),
  optional: say('optional'),
  busy: say('busy'),
  unsent: say('unsent'),
  retry: say('retry'),
  typo: say('typo', { address: '{address}' }),
  useIt: say('useIt'),
  keepMine: say('keepMine'),
})
