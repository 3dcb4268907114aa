/** Slips of the finger that no provider's name is; the start of a right name is never among them, so that nothing flashes while typing. */
const slips: Readonly<Record<string, string>> = {
  'gamil.com': 'gmail.com',
  'gmial.com': 'gmail.com',
  'gmai.com': 'gmail.com',
  'gmal.com': 'gmail.com',
  'gnail.com': 'gmail.com',
  'gmaill.com': 'gmail.com',
  'gmali.com': 'gmail.com',
  'hotmial.com': 'hotmail.com',
  'hotmal.com': 'hotmail.com',
  'hotmai.com': 'hotmail.com',
  'hotamil.com': 'hotmail.com',
  'outlok.com': 'outlook.com',
  'outloook.com': 'outlook.com',
  'outllok.com': 'outlook.com',
  'yaho.com': 'yahoo.com',
  'yahooo.com': 'yahoo.com',
  'yhaoo.com': 'yahoo.com',
  'iclould.com': 'icloud.com',
  'icoud.com': 'icloud.com',
  'foxmial.com': 'foxmail.com',
  'foxmal.com': 'foxmail.com',
}

/** Endings that are no top-level domain; the longer ones come first. */
const endings: Readonly<Record<string, string>> = {
  'com.con': 'com.cn',
  'com.cm': 'com.cn',
  con: 'com',
  cmo: 'com',
  ocm: 'com',
  vom: 'com',
  xom: 'com',
  comm: 'com',
}

/**
 * The address a person probably meant.
 *
 * @param typed e.g. `wei@gamil.com`
 * @returns e.g. `wei@gmail.com`; undefined when nothing looks wrong
 */
export function likelyAddress(typed: string): string | undefined {
  const parts = typed.trim().split(/[@＠]/)
  const [box, written] = parts
  if (parts.length !== 2 || !box || !written) return undefined
  const domain = written.toLowerCase()
  const ending = Object.keys(endings).find((wrong) => domain.endsWith(`.${wrong}`))
  const ended = ending ? `${domain.slice(0, -ending.length)}${endings[ending]}` : domain
  const meant = slips[ended] ?? ended
  return meant === domain ? undefined : `${box}@${meant}`
}
