import type { Attribution } from '#lib/visitor/attribution.ts'

/** What a request says of the browser behind it, and where it came from. */
export type Arrival = {
  /** The client's address, shortened to its network: /24 or /64. */
  network: string
  userAgent: string
  acceptLanguage: string
}

export const inWechat = (userAgent: string): boolean => /MicroMessenger/i.test(userAgent)

export function deviceOf(userAgent: string): 'wechat' | 'phone' | 'tablet' | 'desktop' {
  if (inWechat(userAgent)) return 'wechat'
  if (/iPad|Tablet|Android(?!.*Mobile)/i.test(userAgent)) return 'tablet'
  return /Mobi|iPhone|Android|HarmonyOS/i.test(userAgent) ? 'phone' : 'desktop'
}

const searchEngines = /(^|\.)(google|bing|baidu|sogou|so|yahoo|duckduckgo|yandex|naver|sm)\.[a-z.]+$/i
const socialHosts = /(^|\.)(weixin\.qq\.com|mp\.weixin\.qq\.com|wechat\.com)$/i

/** The channel behind a touch, by utm_medium and utm_source as marketers write them, the click id, or the referring site. */
export function channelOf(attribution: Attribution): string {
  const medium = (attribution.medium ?? '').toLowerCase()
  const source = (attribution.source ?? '').toLowerCase()
  const said = `${medium} ${source}`
  if (/wechat|weixin|公众号|\boa\b/.test(said)) return 'wechat-oa'
  if (/exhibitor/.test(said)) return 'exhibitor-invite'
  if (/e-?mail|newsletter|\bedm\b/.test(said)) return 'edm'
  if (/\bsms\b/.test(said)) return 'sms'
  if (/phone|call|tele/.test(said)) return 'telemarketing'
  if (/referral|colleague|invite/.test(said)) return 'referral'
  if (attribution.clickId || /cpc|ppc|search|organic|sem/.test(said) || searchEngines.test(source)) return 'search'
  if (attribution.referrer && searchEngines.test(attribution.referrer)) return 'search'
  if (attribution.referrer && socialHosts.test(attribution.referrer)) return 'wechat-oa'
  if (source || medium) return 'other'
  return attribution.referrer ? 'website' : 'unattributed'
}

/** The query of a landing page, read as a touch. */
export function attributionOf(query: URLSearchParams, landing: string, referrer = ''): Attribution {
  const said: Record<string, string | null> = {
    source: query.get('utm_source'),
    medium: query.get('utm_medium'),
    campaign: query.get('utm_campaign'),
    term: query.get('utm_term'),
    content: query.get('utm_content'),
    via: query.get('via'),
    clickId: query.get('gclid') ?? query.get('bd_vid') ?? query.get('msclkid'),
    referrer: referrer || null,
    landing: landing || null,
  }
  return Object.fromEntries(
    Object.entries(said).flatMap(([name, value]) => (value ? [[name, value.slice(0, 200)]] : [])),
  )
}

/** Who this is to the organiser: the segments of the figures. A past edition speaks first, then the channel. */
export function segmentOf(channel: string, past: 'registered' | 'cancelled' | 'attended' | null): string {
  if (past === 'attended') return 'returning'
  if (past === 'registered') return 'past-no-show'
  const byChannel: Record<string, string> = {
    'wechat-oa': 'new-from-wechat',
    search: 'new-from-search',
    referral: 'referred',
    'business-card': 'new-with-card',
  }
  return byChannel[channel] ?? 'new'
}

/** As it may be stored: no control characters, no broken surrogates, no endless text. It is nobody's answer, so it is mended, not refused. */
export const cleanAttribution = (said: Attribution): Attribution =>
  Object.fromEntries(
    Object.entries(said).flatMap(([name, value]) => {
      const clean = (value ?? '')
        .replace(/\p{Cc}/gu, '')
        .toWellFormed()
        .trim()
        .slice(0, 500)
      return clean ? [[name, clean]] : []
    }),
  )
