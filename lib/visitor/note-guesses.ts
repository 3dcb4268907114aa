import type { Catalogue, Fact, Known, Value } from '#lib/catalogue.ts'
import { agrees } from '#lib/derive/agrees.ts'
import { close } from '#lib/derive/derive.ts'
import { isUsable } from '#lib/planner/knowledge.ts'
import type { Asked, GuessRow } from '#lib/ports/yield.ts'
import type { Writes } from '#lib/ports.ts'

type Said = { answers: Readonly<Record<string, Value | null>>; confirm: readonly string[] }

/**
 * Notes whether what was worked out was right, by the person's own word: confirmed, or answered with the same value, or
 * another. Guesses too unsure to be built upon are left out: nothing stood on them. The last word stands.
 *
 * @param before what was known when the person spoke, derivations included
 */
export async function noteGuesses(
  tx: Pick<Writes, 'guesses' | 'saveGuesses'>,
  asked: Asked,
  catalogue: Catalogue,
  before: Known,
  { answers, confirm }: Said,
  now: Date,
): Promise<void> {
  const said = [...new Set([...Object.keys(answers), ...confirm])].filter((point) => answers[point] !== null)
  if (said.length === 0) return
  const judged = new Set((await tx.guesses(asked.eventId, asked.subject)).map(({ point }) => point))
  const rows = said.flatMap((point): GuessRow[] => {
    const stands = before.get(point)
    const guess =
      stands?.source === 'derived' ? stands : judged.has(point) ? guessed(before, point, catalogue) : undefined
    if (!guess || !isUsable(guess) || guess.value === null) return []
    const word = answers[point] ?? stands?.value ?? null
    return [
      {
        eventId: asked.eventId,
        subject: asked.subject,
        point,
        readFrom: [...(guess.reasons ?? [])].sort().join(','),
        right: word !== null && agrees(point, word, guess.value),
        confidence: Math.round(guess.confidence * 100),
        at: now,
      },
    ]
  })
  await tx.saveGuesses(rows)
}

/** What would be worked out had the person said nothing: a second word is judged as the first was. */
function guessed(known: Known, point: string, catalogue: Catalogue): Fact | undefined {
  const fact = close(new Map([...known].filter(([id]) => id !== point)), catalogue).get(point)
  return fact?.source === 'derived' ? fact : undefined
}
