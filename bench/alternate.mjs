import { median, said } from './summary.mjs'

const columns = ['perSecond', 'eachMs', 'p99Ms', 'cpuMs', 'memoryMb']

/** The median of every figure over the rounds. */
function medians(lines) {
  const taken = columns.filter((column) => lines.every((line) => line[column] !== undefined))
  return Object.fromEntries(taken.map((column) => [column, median(lines.map((line) => line[column]))]))
}

/**
 * Measures two sides in turn, round by round, so that a noisy minute falls on both.
 *
 * @param pair `name`, `target` (`atLeast` or `atMost`), `compares` (the figure whose ratio counts), and `of` and `by`,
 *   each with `what` and `run`; `warm` says whether to run each once before, uncounted
 */
export async function alternate({ name, target, compares, of, by, warm = true }, { rounds, tell }) {
  if (warm) for (const side of [of, by]) await side.run({ warm: true })
  const lines = { of: [], by: [] }
  const ratios = []
  // The same ratio by processor time alone, which other programs on the machine disturb less.
  const byCpu = []
  for (let round = 1; round <= rounds; round += 1) {
    // Whoever goes first meets a cooler machine, so the order changes.
    for (const side of round % 2 === 1 ? ['of', 'by'] : ['by', 'of'])
      lines[side].push(await { of, by }[side].run({ warm: false }))
    const [a, b] = [lines.of.at(-1)[compares], lines.by.at(-1)[compares]]
    ratios.push(a / b)
    byCpu.push(
      compares === 'perSecond'
        ? lines.by.at(-1).cpuMs / lines.of.at(-1).cpuMs
        : lines.of.at(-1).cpuMs / lines.by.at(-1).cpuMs,
    )
    tell(`${name}: round ${round} of ${rounds}: ${said(compares, a)} / ${said(compares, b)} = ${(a / b).toFixed(2)}`)
  }
  return {
    name,
    target,
    compares,
    of: { what: of.what, ...medians(lines.of) },
    by: { what: by.what, ...medians(lines.by) },
    ratio: median(ratios),
    ...(byCpu.every(Number.isFinite) && { ratioByCpu: median(byCpu) }),
    lowest: Math.min(...ratios),
    highest: Math.max(...ratios),
    rounds,
  }
}
