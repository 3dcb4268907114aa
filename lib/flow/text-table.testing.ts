/** Columns a character takes in a terminal: two for what East Asian scripts write wide (Unicode annex 11). */
const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, letter) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u.test(letter)
        ? 2
        : 1),
    0,
  )

function fitted(text: string, width: number): string {
  let short = text
  while (widthOf(short) > width) short = `${[...short].slice(0, -2).join('')}…`
  return short + ' '.repeat(width - widthOf(short))
}

/** Rows as text that lines up, whatever script is in them; a cell longer than `most` is cut. */
export function textTable(heads: readonly string[], rows: readonly (readonly string[])[], most = 38): string {
  const widths = heads.map((head, at) =>
    Math.min(most, Math.max(widthOf(head), ...rows.map((row) => widthOf(row[at] ?? '')))),
  )
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => fitted(cell, widths[at] ?? 0))
      .join('  ')
      .trimEnd()
  return [line(heads), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)].join('\n')
}
