/** The rows of a table of ours, each by the names of its columns: every cell stands in quotes, every line ends in CR LF. */
export function readCsv(text: string): Record<string, string>[] {
  const lines: string[][] = []
  let line: string[] = []
  for (const [, cell = '', end] of text.replace(/^\ufeff/, '').matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)) {
    line.push(cell.replaceAll('""', '"'))
    if (end !== '\r\n') continue
    lines.push(line)
    line = []
  }
  const [columns = [], ...rows] = lines
  return rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? ''])))
}
