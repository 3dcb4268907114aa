import type { Derivation, Guess } from '#lib/derive/derivation.ts'

/** A ticked option is said; one that was shown and left alone is only likely to be meant. */
function fromOption(point: string, option: string): Derivation {
  return {
    point,
    from: ['visitPurpose'],
    derive(known): Guess | undefined {
      const chosen = known.list('visitPurpose')
      if (chosen.length === 0) return undefined
      return chosen.includes(option) ? { value: true, confidence: 1 } : { value: false, confidence: 0.7 }
    },
  }
}

const stageOfTimeFrame: Readonly<Record<string, Guess>> = {
  '3m': { value: 'active', confidence: 0.95 },
  '6m': { value: 'active', confidence: 0.9 },
  '12m': { value: 'exploring', confidence: 0.8 },
  later: { value: 'exploring', confidence: 0.7 },
  'no-plan': { value: 'exploring', confidence: 0.9 },
}

export const purposeDerivations: readonly Derivation[] = [
  fromOption('wantsMatching', 'meet'),
  fromOption('wantsConference', 'conference'),
  fromOption('exhibitInterest', 'exhibit'),
  {
    point: 'buyingStage',
    from: ['visitPurpose', 'buyingTimeFrame'],
    derive(known) {
      const timeFrame = stageOfTimeFrame[known.text('buyingTimeFrame') ?? '']
      if (timeFrame) return { ...timeFrame, reasons: ['buyingTimeFrame'] }
      const chosen = known.list('visitPurpose')
      if (chosen.includes('source-planned')) return { value: 'active', confidence: 0.9 }
      return chosen.includes('source-explore') ? { value: 'exploring', confidence: 0.9 } : undefined
    },
  },
]
