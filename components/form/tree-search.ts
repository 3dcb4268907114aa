/** Letters as they are compared: one width, one case, no accents. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')

const onlyHan = /^[\u3400-\u9fff]{2,}$/

/** Chinese leaves characters out where English leaves out words: 胶原肽 means 胶原蛋白肽. */
function inOrder(word: string, text: string): boolean {
  let at = -1
  for (const sign of word) {
    at = text.indexOf(sign, at + 1)
    if (at < 0) return false
  }
  return true
}

/**
 * Whether what was typed names this text: every word of it stands there, in any order.
 *
 * @param texts the names of one option, e.g. in the page's language and in English
 */
export function finds(query: string, texts: readonly string[]): boolean {
  const words = plain(query).split(/\s+/).filter(Boolean)
  const names = texts.map(plain)
  const all = names.join(' ')
  return words.every((word) => all.includes(word) || (onlyHan.test(word) && names.some((name) => inOrder(word, name))))
}
