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
  const widths = all[0].map((_, column) => Math.max(...all.map((row) => row[column].length)))
  return all.map((row) => row.map((cell, column) => cell.padEnd(widths[column])).join('  ')).join('\n')
}
