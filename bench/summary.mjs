export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** A table for the terminal; each line can be checked against bench/results.json. */
export function table(results) {
  const rows = results.map(({ name, ofPerSecond, byPerSecond, ratio, lowest, highest, ofP99Ms, byP99Ms }) => [
    name,
    `${Math.round(ofPerSecond)}/s`,
    `${Math.round(byPerSecond)}/s`,
    `${ratio.toFixed(2)} (${lowest.toFixed(2)}–${highest.toFixed(2)})`,
    `${Math.round(ofP99Ms)} / ${Math.round(byP99Ms)} ms`,
  ])
  const all = [['', 'Foyer', 'bare Next', 'ratio (range)', 'slowest hundredth'], ...rows]
  return aligned(all)
}

function aligned(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)))
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column])).join('  ')).join('\n')
}

/** The same for plans, in milliseconds. */
export function planTable({ plans, spared }) {
  const ms = (time) => `${time.toFixed(2)} ms`
  const rows = plans.map(({ name, targetMs, medianMs, p99Ms, byWhat, byMedianMs, ratio }) => [
    name,
    ms(medianMs),
    ms(p99Ms),
    `${targetMs} ms`,
    `${ms(byMedianMs)} ${byWhat}`,
    ratio.toFixed(2),
  ])
  const saved = `The exact cover asks for ${spared.exact} s where a greedy one asks for ${spared.greedy} s: ${(spared.share * 100).toFixed(1)} % less.`
  return `${aligned([['', 'median', 'slowest hundredth', 'target', 'beside it', 'ratio'], ...rows])}\n${saved}`
}
