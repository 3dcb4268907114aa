type Campaign = { code: string; eventId: string; channel: string; label: string }

const of = (eventId: string, suffix: string): readonly Campaign[] =>
  (
    [
      ['wx-menu', 'wechat-oa', 'WeChat account, menu “参观登记”'],
      ['wx-article', 'wechat-oa', 'WeChat account, fortnightly article'],
      ['wx-group', 'wechat-oa', 'WeChat buyers’ groups'],
      ['edm-open', 'edm', 'Email, registration opens'],
      ['edm-new', 'edm', 'Email, what is new'],
      ['qinghe', 'exhibitor-invite', 'Invitation by Qinghe Biotech'],
      ['yunling', 'exhibitor-invite', 'Invitation by Yunling Botanicals'],
      ['trueassay', 'exhibitor-invite', 'Invitation by TrueAssay Laboratories'],
      ['sem-brand', 'search', 'Search advertisement, name of the show'],
      ['sem-probiotic', 'search', 'Search advertisement, “probiotic supplier”'],
      ['colleague', 'referral', 'Passed on by a colleague'],
      ['call', 'telemarketing', 'Link sent after a telephone call'],
      ['sms-may', 'sms', 'Text message, three weeks before'],
    ] as const
  ).map(([code, channel, label]) => ({ code: `${code}${suffix}`, eventId, channel, label }))

/** Tracked links: `/r/{code}`. Last year's codes end in `-26`. */
export const campaigns2027 = of('nutra-expo-2027', '')
export const campaigns2026 = of('nutra-expo-2026', '-26')
