const width = 720
const left = 20
const full = width - 2 * left - 130

const bar = (y, share, label, fill) => `
  <rect x="${left}" y="${y}" width="${Math.max(1, Math.round(full * share))}" height="18" rx="3" fill="${fill}"/>
  <text x="${left + Math.round(full * share) + 8}" y="${y + 13.5}">${label}</text>`

/** Two bars for each pair: bare Next is the full length, Foyer its ratio. */
export function picture(results) {
  const rows = results.map(({ name, of, by, ofPerSecond, byPerSecond, ratio }, index) => {
    const top = 20 + index * 96
    const longest = Math.max(1, ratio)
    return `
  <text x="${left}" y="${top + 12}" font-weight="600">${name}: ${ratio.toFixed(2)}</text>${bar(top + 22, ratio / longest, `${Math.round(ofPerSecond)}/s ${of}`, '#0b6e5b')}${bar(top + 46, 1 / longest, `${Math.round(byPerSecond)}/s ${by}`, '#b9c4c0')}`
  })
  const height = 20 + results.length * 96
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width + 160} ${height}" font-family="system-ui, sans-serif" font-size="13" fill="#1d2a27" role="img">
  <title>${results.map(({ name, ratio }) => `${name}: ${ratio.toFixed(2)}`).join('; ')}</title>
  <rect width="100%" height="100%" fill="#fff"/>${rows.join('')}
</svg>
`
}
