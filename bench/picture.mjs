const width = 720
const left = 20
const each = 58
const full = width - 2 * left
/** A ratio of this fills the picture; what is more is cut off, and the number says it. */
const widest = 2

const across = (ratio) => Math.round(left + full * Math.min(1, ratio / widest))

/** One bar a pair: how A stands to B. The stroke is the target, green is met. */
export function picture(rows) {
  const bars = rows.map(({ name, ratio, lowest, highest, target }, index) => {
    const top = 20 + index * each
    const mark = target && (target.atLeast ?? target.atMost)
    const met = !target || (target.atLeast === undefined ? ratio <= mark : ratio >= mark)
    const wanted = target ? `, target ${target.atLeast === undefined ? '≤' : '≥'} ${mark}` : ''
    return `
  <text x="${left}" y="${top + 12}"><tspan font-weight="600">${name}: ${ratio.toFixed(2)}</tspan>${wanted}</text>
  <rect x="${left}" y="${top + 20}" width="${across(ratio) - left}" height="16" rx="3" fill="${target ? (met ? '#0b6e5b' : '#a8431f') : '#7d8a86'}"/>
  <line x1="${across(lowest)}" x2="${across(highest)}" y1="${top + 28}" y2="${top + 28}" stroke="#1d2a27"/>${
    mark === undefined
      ? ''
      : `
  <line x1="${across(mark)}" x2="${across(mark)}" y1="${top + 17}" y2="${top + 39}" stroke="#1d2a27" stroke-width="2"/>`
  }`
  })
  const height = 20 + rows.length * each
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="13" fill="#1d2a27" role="img">
  <title>${rows.map(({ name, ratio }) => `${name}: ${ratio.toFixed(2)}`).join('; ')}</title>
  <rect width="100%" height="100%" fill="#fff"/>${bars.join('')}
</svg>
`
}
