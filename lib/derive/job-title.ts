import type { Derivation, Reading } from '#lib/derive/derivation.ts'
import { functionWords, managementWords, seniorityWords } from '#lib/derive/job-words.ts'

/** The one function a title speaks of. */
function functionOf(title: string): string | undefined {
  const spoken = Object.entries(functionWords).filter(([, words]) => words.test(title))
  if (spoken.length > 0) return spoken.length === 1 ? spoken[0]?.[0] : undefined
  return managementWords.test(title) ? 'management' : undefined
}

const seniorityOf = (title: string): string | undefined => seniorityWords.find(({ words }) => words.test(title))?.level

/** How likely a part in purchasing follows from function and seniority; only where it mostly does. */
const purchasingRoles: Readonly<Record<string, { role: string; confidence: number }>> = {
  'purchasing owner': { role: 'decide', confidence: 0.75 },
  'purchasing director': { role: 'decide', confidence: 0.7 },
  'purchasing manager': { role: 'recommend', confidence: 0.6 },
  'purchasing specialist': { role: 'source', confidence: 0.65 },
  'purchasing assistant': { role: 'source', confidence: 0.65 },
  'management owner': { role: 'decide', confidence: 0.65 },
  'rd manager': { role: 'evaluate', confidence: 0.55 },
  'rd specialist': { role: 'evaluate', confidence: 0.6 },
}

const titleOf = (known: Reading): string => known.text('jobTitle') ?? ''

export const jobTitleDerivations: readonly Derivation[] = [
  {
    point: 'jobFunction',
    from: ['jobTitle'],
    derive(known) {
      const found = functionOf(titleOf(known))
      return found ? { value: found, confidence: 0.95 } : undefined
    },
  },
  {
    point: 'seniority',
    from: ['jobTitle'],
    derive(known) {
      const level = seniorityOf(titleOf(known))
      return level ? { value: level, confidence: 0.95 } : undefined
    },
  },
  {
    point: 'purchasingRole',
    from: ['jobTitle'],
    derive(known) {
      const found = purchasingRoles[`${functionOf(titleOf(known))} ${seniorityOf(titleOf(known))}`]
      return found ? { value: found.role, confidence: found.confidence } : undefined
    },
  },
]
