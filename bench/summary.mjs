export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

const units = { perSecond: '/s', eachMs: ' ms', p99Ms: ' ms', cpuMs: ' ms', memoryMb: ' MB' }

/** A figure with its unit. */
export const said = (column, number) =>
  number === undefined ? '–' : `${number >= 100 ? Math.round(number) : Number(number.toPrecision(3))}${units[column]}`

/** `at least 0.75`, and whether it is met. */
function targetOf({ target, ratio }) {
  if (!target) return ['', '']
  const { atLeast, atMost } = target
  const met = atLeast === undefined ? ratio <= atMost : ratio >= atLeast
  return [atLeast === undefined ? `≤ ${atMost}` : `≥ ${atLeast}`, met ? 'met' : 'missed']
}

const heads = [
  '',
  'A',
  'B',
  'A ÷ B (range)',
  'target',
  '',
  'by processor time',
  'processor time each, A / B',
  'slowest hundredth, A / B',
]

const cells = (row) => [
  row.name,
  said(row.compares, row.of[row.compares]),
  said(row.compares, row.by[row.compares]),
  `${row.ratio.toFixed(2)} (${row.lowest.toFixed(2)}–${row.highest.toFixed(2)})`,
  ...targetOf(row),
  row.ratioByCpu === undefined ? '' : row.ratioByCpu.toFixed(2),
  row.of.cpuMs === undefined ? '' : `${said('cpuMs', row.of.cpuMs)} / ${said('cpuMs', row.by.cpuMs)}`,
  row.of.p99Ms === undefined ? '' : `${said('p99Ms', row.of.p99Ms)} / ${said('p99Ms', row.by.p99Ms)}`,
]

/** A table for the terminal; each line can be checked against bench/results.json. */
export const table = (rows) => aligned([heads, ...rows.map(cells)])

/** The same as a page, with what A and B are. */
export function markdown({ about, parts, planner }, rows) {
  const line = (texts) => `| ${texts.join(' | ')} |`
  const when = Object.entries(parts).map(
    ([key, { measuredAt, rounds, seconds, loadBefore }]) =>
      `- ${key}: ${measuredAt.slice(0, 16).replace('T', ' ')} UTC, ${rounds} rounds of ${seconds} s, load before it ${loadBefore}`,
  )
  return [
    '# What Foyer costs',
    '',
    `Written by \`npm run bench\` on ${about.cores} cores (${about.processor}), Node ${about.node}. A and B are measured in turn in one`,
    'run; every figure is the median of the rounds, and only the ratios say anything about another machine.',
    '',
    line(heads.map((head) => head || ' ')),
    line(heads.map((_, at) => (at === 0 ? '---' : '---:'))),
    ...rows.map((row) => line(cells(row))),
    '',
    ...rows.map((row) => `- ${row.name}: ${row.of.what}; ${row.by.what}.`),
    '',
    'Measured:',
    '',
    ...when,
    ...(planner ? ['', '```', planTable(planner), '```'] : []),
    '',
  ].join('\n')
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
