type Provider = { slips: string; at?: string }

/** Slips of the finger that no provider's name is, by the right name; `at` lists the endings it has beside com. */
const providers: Readonly<Record<string, Provider>> = {
  gmail: { slips: 'gamil gmial gmai gmal gnail gmaill gmali gmil gimail gmaul gmeil' },
  hotmail: { slips: 'hotmial hotmal hotmai hotamil hotmil hotmaill homtail', at: 'com.tw co.uk co.jp fr de it' },
  outlook: { slips: 'outlok outloook outllok outlookk outlool otlook', at: 'fr de it jp' },
  yahoo: { slips: 'yaho yahooo yahho yhaoo yaoo', at: 'com.tw com.hk co.jp co.uk fr de' },
  icloud: { slips: 'iclould icoud iclod icluod' },
  foxmail: { slips: 'foxmial foxmal foxmai foxamil' },
  sina: { slips: 'sinna snia', at: 'cn com.cn' },
  aliyun: { slips: 'alyun aliyum aliyunn' },
  naver: { slips: 'naevr navre naverr' },
  hanmail: { slips: 'hanmial hanmal', at: 'net' },
  hinet: { slips: 'hient hinte hinett', at: 'net' },
  yeah: { slips: 'yeha yaeh', at: 'net' },
}

/** Endings that are no top-level domain; the longer ones come first. */
const endings: Readonly<Record<string, string>> = {
  'com.con': 'com.cn',
  'com.cm': 'com.cn',
  'con.cn': 'com.cn',
  'con.tw': 'com.tw',
  'con.hk': 'com.hk',
  con: 'com',
  cmo: 'com',
  ocm: 'com',
  vom: 'com',
  xom: 'com',
  cim: 'com',
  comm: 'com',
  ney: 'net',
  nte: 'net',
}

/** Addresses left a letter short. Each is the beginning of a right one, so it is only looked at when typing is over. */
const unfinished = new Set(
  'qq.co 163.co 126.co 139.co gmail.co foxmail.co outlook.co icloud.co sina.co naver.co'.split(' '),
)

const slip = new Map(
  Object.entries(providers).flatMap(([name, { slips, at = '' }]) =>
    slips.split(' ').flatMap((wrong) =>
      `com ${at}`
        .trim()
        .split(' ')
        .map((end): [string, string] => [`${wrong}.${end}`, `${name}.${end}`]),
    ),
  ),
)

/**
 * The address a person probably meant. Only ever a question: many a strange domain is real.
 *
 * @param typed e.g. `wei@gamil.com`
 * @param isDone whether the person has gone on to something else
 * @returns e.g. `wei@gmail.com`; undefined when nothing looks wrong
 */
export function likelyAddress(typed: string, isDone = false): string | undefined {
  const [box, written, more] = typed.trim().split(/[@＠]/)
  if (!box || !written || more !== undefined) return undefined
  const domain = written.toLowerCase()
  const ending = Object.keys(endings).find((wrong) => domain.endsWith(`.${wrong}`))
  const ended = ending ? domain.slice(0, -ending.length) + endings[ending] : domain
  const meant = slip.get(ended) ?? (isDone && unfinished.has(ended) ? `${ended}m` : ended)
  return meant === domain ? undefined : `${box}@${meant}`
}
