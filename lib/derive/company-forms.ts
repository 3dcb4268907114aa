export type LegalForm = { kind: string; country?: string; confidence?: number }

/** Kind, the country whose law it is, how surely it says so, and how it is written; dots and commas do not count. */
type Row = readonly [kind: string, country: string | undefined, confidence: number, written: string]

/**
 * Legal forms as company names end in them. A form that several countries have names the one that uses it most, less surely,
 * or none where nobody could tell: “Ltd”, “S.A.”, “AG”. 有限公司 says nothing by itself: see `placeOf`.
 */
const rows: readonly Row[] = [
  ['limited', undefined, 0, '有限责任公司|有限責任公司|有限公司|责任有限公司|責任有限公司'],
  ['joint-stock', undefined, 0, '股份有限公司|股份公司|集团公司'],
  [
    'partnership',
    'CN',
    0.9,
    '有限合伙企业|合伙企业|(有限合伙)|(普通合伙)|合伙企业(有限合伙)|合伙企业(普通合伙)|(特殊普通合伙)',
  ],
  ['sole-trader', 'CN', 0.9, '个体工商户|(个体工商户)|经营部|商行|个人独资企业'],
  ['sole-trader', 'TW', 0.9, '企業社|實業社|商號|行號'],
  ['sole-trader', undefined, 0, '經營部'],
  [
    'public-body',
    undefined,
    0,
    '大学|大學|学院|學院|研究院|研究所|委员会|委員會|协会|協會|商会|商會|公会|公會|学会|學會|university|institute',
  ],
  ['public-body', 'DE', 0.85, 'ev'],

  ['joint-stock', 'JP', 0.95, '株式会社|株式會社|(株)|kk|kabushiki kaisha'],
  ['limited', 'JP', 0.95, '有限会社|合同会社|(有)|gk'],
  ['public-body', 'JP', 0.9, '一般社団法人|一般財団法人|協同組合'],
  ['joint-stock', 'KR', 0.95, '주식회사|(주)'],
  ['limited', 'KR', 0.95, '유한회사|유한책임회사|(유)'],

  ['limited', undefined, 0, 'ltd|limited|co ltd|company limited|co limited|coltd|company ltd'],
  ['joint-stock', 'US', 0.6, 'inc|incorporated|co inc'],
  ['joint-stock', undefined, 0, 'corp|corporation'],
  ['limited', 'US', 0.6, 'llc|l l c'],
  ['partnership', undefined, 0, 'llp|lp'],
  ['joint-stock', 'GB', 0.65, 'plc|public limited company'],
  ['limited', 'DE', 0.7, 'gmbh|mbh|gesellschaft mbh'],
  ['limited', 'DE', 0.9, 'ug|ug (haftungsbeschränkt)|ggmbh'],
  ['partnership', 'DE', 0.85, 'gmbh & co kg|gmbh & co kgaa|gmbh & co ohg|gmbh+co kg|ohg|kg'],
  ['joint-stock', 'DE', 0.85, 'kgaa|ag & co kgaa'],
  ['sole-trader', 'DE', 0.85, 'ek'],
  ['joint-stock', undefined, 0, 'ag|sa|s a|se|nv|as|ab'],
  ['joint-stock', 'FR', 0.7, 'sas|s a s|sasu'],
  ['limited', 'FR', 0.65, 'sarl|eurl'],
  ['partnership', 'FR', 0.6, 'snc|scop'],
  ['joint-stock', 'IT', 0.9, 'spa|s p a'],
  ['limited', 'IT', 0.75, 'srl|s r l|srls'],
  ['limited', 'NL', 0.8, 'bv|b v'],
  ['limited', 'ES', 0.75, 'sl|slu|s l|s l u'],
  ['joint-stock', 'ES', 0.8, 'sau'],
  ['limited', 'BE', 0.85, 'bvba|sprl'],
  ['limited', 'CH', 0.7, 'sàrl'],
  ['joint-stock', 'DK', 0.75, 'a/s'],
  ['limited', 'DK', 0.85, 'aps'],
  ['limited', 'FI', 0.85, 'oy'],
  ['joint-stock', 'FI', 0.9, 'oyj'],
  ['joint-stock', 'NO', 0.85, 'asa'],
  ['limited', 'PL', 0.9, 'sp z oo|sp z o o|spzoo'],
  ['limited', 'CZ', 0.7, 'sro|s r o'],
  ['limited', 'HU', 0.9, 'kft'],
  ['joint-stock', 'HU', 0.85, 'zrt|nyrt'],
  ['limited', 'TR', 0.9, 'ltd şti|ltd sti'],
  ['joint-stock', 'TR', 0.8, 'aş'],
  ['limited', 'RU', 0.8, 'ооо|ooo'],
  ['limited', 'MY', 0.9, 'sdn bhd|sdn berhad|sendirian berhad'],
  ['joint-stock', 'MY', 0.8, 'bhd|berhad'],
  ['limited', 'SG', 0.9, 'pte ltd|pte limited'],
  ['limited', 'AU', 0.75, 'pty ltd|pty limited|proprietary limited'],
  ['limited', 'IN', 0.7, 'pvt ltd|pvt limited|private limited|private ltd'],
  ['joint-stock', 'ID', 0.9, 'tbk'],
  ['limited', 'AE', 0.85, 'fze|fzco|fzc|fz-llc|fz llc|dmcc|jlt'],
  ['joint-stock', 'MX', 0.9, 'sa de cv|s a de c v|sapi de cv'],
  ['limited', 'BR', 0.7, 'ltda'],
  ['limited', 'TH', 0.95, 'จำกัด'],
  ['joint-stock', 'TH', 0.95, 'จำกัด (มหาชน)'],
]

const beginnings: readonly Row[] = [
  ['joint-stock', 'JP', 0.95, '株式会社|株式會社|(株)'],
  ['limited', 'JP', 0.95, '有限会社|合同会社'],
  ['public-body', 'JP', 0.9, '一般社団法人|一般財団法人|公益財団法人'],
  ['public-body', 'TW', 0.9, '財團法人|社團法人'],
  ['joint-stock', 'KR', 0.95, '주식회사|(주)'],
  ['limited', 'KR', 0.95, '유한회사|농업회사법인'],
  ['limited', 'TH', 0.95, 'บริษัท'],
  ['limited', 'VN', 0.95, 'công ty tnhh'],
  ['joint-stock', 'VN', 0.95, 'công ty cổ phần|công ty cp'],
  ['limited', 'ID', 0.85, 'pt'],
  ['limited', 'RU', 0.85, 'ооо'],
  ['joint-stock', 'RU', 0.8, 'ао|зао|пао'],
]

const byName = (list: readonly Row[]): ReadonlyMap<string, LegalForm> =>
  new Map(
    list.flatMap(([kind, country, confidence, written]) =>
      written.split('|').map((name): [string, LegalForm] => [
        // Thai vowels come apart in NFKC, by which names are read.
        name.normalize('NFKC'),
        country ? { kind, country, confidence } : { kind },
      ]),
    ),
  )

export const formEndings = byName(rows)
export const formBeginnings = byName(beginnings)
