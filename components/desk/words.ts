import type { FunnelStep } from '#lib/desk/figures.ts'

/** What the desk calls things. The desk speaks English; an id nobody named is shown as it is. */
const names: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  channel: {
    'wechat-oa': 'WeChat official account',
    'exhibitor-invite': 'Exhibitor invitation',
    edm: 'Email',
    search: 'Search',
    referral: 'Referral by a colleague',
    telemarketing: 'Telephone',
    sms: 'Text message',
    'business-card': 'Business card',
    website: 'Other websites',
    direct: 'Direct',
    other: 'Other',
    unattributed: 'Unattributed',
  },
  locale: { en: 'English', 'zh-CN': 'Simplified Chinese', 'zh-TW': 'Traditional Chinese' },
  device: { wechat: 'WeChat browser', phone: 'Phone', tablet: 'Tablet', desktop: 'Computer' },
  segment: {
    new: 'New',
    'new-with-card': 'New with card',
    'new-from-wechat': 'New from WeChat',
    'new-from-search': 'New from search',
    returning: 'Returning',
    'past-no-show': 'Past no-show',
    referred: 'Referred',
  },
  campaign: { '': 'No campaign' },
  step: {
    landed: 'Landed',
    browsed: 'Read on',
    tapped: 'Tapped',
    started: 'Started the form',
    registered: 'Registered',
    proved: 'Proved',
    opened: 'Opened a service',
    taken: 'Took a service',
    invited: 'Invited a colleague',
    attended: 'Came to the show',
  },
  template: {
    welcome: 'Welcome, with the key',
    'someone-sent': 'Someone sent this for you',
    'lost-key': 'Key sent again',
    cancelled: 'Cancelled',
    whitepaper: 'Whitepaper',
    'address-change': 'Change of address',
    'address-changed': 'Address was changed',
    leave: 'Export or erase',
    'place-offered': 'A place is offered',
  },
  source: {
    asked: 'answered',
    confirmed: 'confirmed',
    imported: 'imported',
    'previous-edition': 'previous edition',
    invitation: 'invitation',
    organiser: 'organiser',
    derived: 'derived',
    observed: 'observed',
  },
  mark: { interested: 'Interested', 'not-interested': 'Not interested' },
  decision: { applied: 'kept at first proof', kept: 'kept', dropped: 'dropped' },
}

export type Naming =
  | 'channel'
  | 'locale'
  | 'device'
  | 'segment'
  | 'campaign'
  | 'step'
  | 'template'
  | 'source'
  | 'mark'
  | 'decision'

/** Ids come from queries too: `constructor` is no name of ours. */
export function nameOf(kind: Naming, id: string): string {
  const named = names[kind] ?? {}
  return Object.hasOwn(named, id) ? (named[id] ?? id) : id
}

export const stepName = (step: FunnelStep): string => nameOf('step', step)

const whole = new Intl.NumberFormat('en')

/** `2,140` */
export const number = (n: number): string => whole.format(n)

/** `18.2 %`, or a dash where there is nothing to divide by. */
export const percent = (part: number | null, digits = 1): string =>
  part === null ? '—' : `${(part * 100).toFixed(digits)}\u00a0%`

/** `1 mail`, `3 mails` */
export const counted = (n: number, one: string, many = `${one}s`): string => `${number(n)} ${n === 1 ? one : many}`

/** `the mailbox is full`, to go on with in a sentence. */
export const lowerFirst = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1)

const format = (timeZone: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { timeZone, ...options })

/** `16 Mar 2027, 09:12` in the event's zone. */
export const moment = (at: Date, timeZone: string): string =>
  format(timeZone, { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' }).format(at)

/** `16 March 2027` */
export const longDay = (at: Date, timeZone: string): string =>
  format(timeZone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(at)

/** `16 Mar` of `2027-03-16` */
export const shortDay = (day: string): string =>
  format('UTC', { day: 'numeric', month: 'short' }).format(new Date(`${day}T00:00:00Z`))

/** `40 seconds`, `12 minutes`, `3 hours`, `2 days` */
export function age(seconds: number): string {
  if (seconds < 60) return counted(Math.round(seconds), 'second')
  if (seconds < 3600) return counted(Math.round(seconds / 60), 'minute')
  return seconds < 172_800 ? counted(Math.round(seconds / 3600), 'hour') : counted(Math.round(seconds / 86_400), 'day')
}
