/**
 * Slips of the finger that no provider's name is.
 *
 * The start of a right name is never among them, so that nothing flashes while typing.
 */
const slips: Readonly<Record<string, string>> = {
  gmail: 'gamil gmial gmai gmal gnail gmaill gmali',
  hotmail: 'hotmial hotmal hotmai hotamil',
  outlook: 'outlok outloook outllok',
  yahoo: 'yaho yahooo',
  icloud: 'iclould icoud',
  foxmail: 'foxmial foxmal',
}

/** Endings that are no top-level domain; the longer ones come first. */
const endings: Readonly<Record<string, string>> = {
  'com.con': 'com.cn',
  'com.cm': 'com.cn',
  con: 'com',
  cmo: 'com',
  ocm: 'com',
  vom: 'com',
  comm: 'com',
}

/**
 * The address a person probably meant.
 *
 * @param typed e.g. `wei@gamil.com`
 * @returns e.g. `wei@gmail.com`; undefined when nothing looks wrong
 */
export function likelyAddress(typed: string): string | undefined {
  const [box, written, more] = typed.trim().split(/[@＠]/)
  if (!box || !written || more !== undefined) return undefined
  const domain = written.toLowerCase()
  const ending = Object.keys(endings).find((wrong) => domain.endsWith(`.${wrong}`))
  const ended = ending ? domain.slice(0, -ending.length) + endings[ending] : domain
  const name = Object.keys(slips).find((right) => slips[right]?.split(' ').some((slip) => `${slip}.com` === ended))
  const meant = name ? `${name}.com` : ended
  return meant === domain ? undefined : `${box}@${meant}`
}
