import type { Catalogue, DataPoint, Fact, Known } from '#lib/catalogue.ts'
import { buyerDerivations } from '#lib/derive/buyer.ts'
import { companyDerivations } from '#lib/derive/company.ts'
import { countryDerivations } from '#lib/derive/country.ts'
import { type Derivation, Reading } from '#lib/derive/derivation.ts'
import { emailDerivations } from '#lib/derive/email.ts'
import { interestDerivations } from '#lib/derive/interests.ts'
import { jobTitleDerivations } from '#lib/derive/job-title.ts'
import { mobileDerivations } from '#lib/derive/mobile.ts'
import { nameDerivations } from '#lib/derive/name.ts'
import { purposeDerivations } from '#lib/derive/purpose.ts'
import { remembering } from '#lib/remembering.ts'

/** In an order in which each stands only on those before it. Gender, age and nationality are never worked out. */
export const derivations: readonly Derivation[] = [
  ...nameDerivations,
  ...emailDerivations,
  ...mobileDerivations,
  ...companyDerivations,
  ...countryDerivations,
  ...jobTitleDerivations,
  ...interestDerivations,
  ...purposeDerivations,
  ...buyerDerivations,
]

const idsOf = remembering((points: readonly DataPoint[]) => new Set(points.map(({ id }) => id)))

const derivable = new Set(derivations.map(({ point }) => point))

/** The answers a guess goes back to, through the guesses it was read from; skipped ones say nothing. */
function answersBehind(points: readonly string[], facts: Known): string[] {
  const answers = points.flatMap((id) => {
    const fact = facts.get(id)
    if (!fact || fact.value === null) return []
    return fact.source === 'derived' ? (fact.reasons ?? []) : [id]
  })
  return [...new Set(answers)]
}

/**
 * Adds everything that follows from what is known.
 *
 * An asked answer beats a derived one, and a skipped answer stays skipped. Closing twice changes nothing: what was
 * derived before is worked out anew.
 */
export function close(known: Known, catalogue: Catalogue): Known {
  const declared = idsOf(catalogue.points)
  const facts = new Map<string, Fact>()
  for (const [id, fact] of known) {
    if (fact.source !== 'derived' || !derivable.has(id)) facts.set(id, fact)
  }
  const reading = new Reading(facts)
  for (const { point, from, derive } of derivations) {
    if (facts.has(point) || !declared.has(point)) continue
    const guess = derive(reading, catalogue)
    if (!guess) continue
    facts.set(point, {
      value: guess.value,
      source: 'derived',
      confidence: Math.round(guess.confidence * 100) / 100,
      reasons: answersBehind(guess.reasons ?? from, facts),
    })
  }
  return facts
}
