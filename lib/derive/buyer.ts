import type { Derivation } from '#lib/derive/derivation.ts'

const large = new Set(['2-10m', '10-50m', 'gt-50m'])

/** How much a buyer's visit weighs: who decides and buys now is `a`, who takes part `b`, who looks around `c`. */
export const buyerDerivations: readonly Derivation[] = [
  {
    point: 'buyerTier',
    from: ['purchasingRole', 'buyingStage', 'annualBudget', 'companySize'],
    derive(known) {
      const role = known.text('purchasingRole')
      const stage = known.text('buyingStage')
      if (!role || !stage) return undefined
      const confidence = 0.85 * Math.min(known.confidence('purchasingRole'), known.confidence('buyingStage'))
      if (role === 'none') return { value: 'c', confidence }
      const budget = known.text('annualBudget')
      const buysMuch = budget ? large.has(budget) : known.text('companySize') !== '1-9'
      const decides = role === 'decide' || role === 'recommend'
      return { value: decides && stage === 'active' && buysMuch ? 'a' : 'b', confidence }
    },
  },
]
