const linesOf = (text: string) => text.split('\n').filter((line) => line.trim() !== '')

/**
 * Two logs of erasures as one: first what travelled with the backup, then what has been noted since.
 *
 * What is noted later may take back what stands before it, so each keeps its order. The database knows again as far as
 * it had applied the log it travelled with.
 */
export function unionOf(travelled: string, kept: string): string {
  const known = new Set(linesOf(travelled))
  const since = linesOf(kept).filter((line) => !known.has(line))
  return [...linesOf(travelled), ...since].map((line) => `${line}\n`).join('')
}
