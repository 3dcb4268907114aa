import type { Value } from '#lib/catalogue.ts'
import type { Locale } from '#lib/text.ts'
import { answersOf } from './answers.ts'
import { campaigns2026 } from './campaigns.ts'
import { type Company, companies } from './companies.ts'
import { names } from './names.ts'
import type { Random } from './random.ts'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
const opening = Date.parse('2026-05-19T00:00:00+08:00')

/** Someone of the edition before. Invented, as everything in this folder. */
export type DemoPerson = {
  id: string
  locale: Locale
  name: string
  email: string
  company: Company
  touch: Touch
  landedAt: Date
  registeredAt: Date
  provedAt: Date
  services: readonly { service: string; at: Date }[]
  /** A service that was looked at and not taken. */
  opensOnly?: string
  attendedAt: Date | null
  answers: Readonly<Record<string, Value>>
  /** When the answers were given, where it is another time than the registration. */
  answeredAt?: Date
  marketing: boolean
}

export type Touch = { channel: string; campaign: string; device: string; segment: string; locale: Locale }

/** Registrations by channel, and how many of a hundred came: channels differ, so that the desk has something to show. */
const channels = {
  'wechat-oa': { registered: 148, came: 0.52 },
  'exhibitor-invite': { registered: 90, came: 0.74 },
  edm: { registered: 66, came: 0.58 },
  search: { registered: 58, came: 0.55 },
  referral: { registered: 43, came: 0.78 },
  telemarketing: { registered: 34, came: 0.63 },
  sms: { registered: 24, came: 0.49 },
  unattributed: { registered: 14, came: 0.66 },
}

/** How many had registered by so many days before the opening. */
const curve: readonly (readonly [daysBefore: number, registered: number])[] = [
  [196, 0],
  [180, 18],
  [150, 58],
  [120, 121],
  [90, 198],
  [63, 262],
  [45, 306],
  [30, 352],
  [14, 411],
  [7, 447],
  [1, 480],
]

/** A moment during the day, at a time when people are awake, as likely as the curve is steep. */
export function momentOnCurve(random: Random): Date {
  const rank = random.next() * 480
  const upper = curve.findIndex(([, registered]) => registered >= rank)
  const [laterDay, most] = curve[Math.max(upper, 1)] as (typeof curve)[number]
  const [earlierDay, least] = curve[Math.max(upper, 1) - 1] as (typeof curve)[number]
  const daysBefore = Math.ceil(earlierDay + ((rank - least) / (most - least)) * (laterDay - earlierDay))
  return new Date(opening - daysBefore * dayMs + random.between(8 * 60, 22 * 60) * minuteMs + random.between(0, 59_999))
}

export function touchOf(random: Random, channel: string): Touch {
  const links = campaigns2026.filter((campaign) => campaign.channel === channel)
  const locale = random.weighted<Locale>(
    channel === 'wechat-oa' || channel === 'sms'
      ? { 'zh-CN': 92, 'zh-TW': 4, en: 4 }
      : { 'zh-CN': 62, 'zh-TW': 16, en: 22 },
  )
  const device =
    channel === 'wechat-oa'
      ? 'wechat'
      : random.weighted(channel === 'sms' ? { phone: 1, desktop: 0, tablet: 0 } : { phone: 48, desktop: 46, tablet: 6 })
  const segment = channel === 'referral' ? 'referred' : random.chance(0.2) ? 'returning' : 'new'
  return { channel, campaign: links.length > 0 ? random.pick(links).code : '', device, segment, locale }
}

export const anyChannel = (random: Random): string =>
  random.weighted(
    Object.fromEntries(Object.entries(channels).map(([channel, { registered }]) => [channel, registered])),
  )

const after = (from: Date, random: Random, leastMs: number, mostMs: number) =>
  new Date(from.getTime() + random.between(leastMs, mostMs))

const latest = opening - 60 * minuteMs

function servicesOf(random: Random, provedAt: Date): { service: string; at: Date }[] {
  const wanted = { conference: 0.38, matching: 0.27, newsletter: 0.42 }
  return Object.entries(wanted)
    .filter(([, probability]) => random.chance(probability))
    .map(([service]) => ({ service, at: after(provedAt, random, minuteMs, 20 * minuteMs) }))
}

function person(random: Random, channel: string, came: boolean, taken: Set<string>): DemoPerson {
  const touch = touchOf(random, channel)
  const { locale } = touch
  const company = random.pick(companies[locale])
  const family = random.pick(names[locale].family)
  const given = random.pick(names[locale].given)
  const mailbox = locale === 'en' ? `${given[1]}.${family[1]}` : `${family[1]}.${given[1]}`
  const email = [mailbox, ...Array.from({ length: 99 }, (_, n) => `${mailbox}${n + 2}`)]
    .map((local) => `${local}@${company.domain}`)
    .find((address) => !taken.has(address)) as string
  taken.add(email)

  const landedAt = momentOnCurve(random)
  const registeredAt = after(landedAt, random, 20_000, 6 * minuteMs)
  const soon = random.chance(0.8) ? 40 * minuteMs : 2 * dayMs
  const provedAt = new Date(Math.min(after(registeredAt, random, minuteMs, soon).getTime(), latest))
  const services = servicesOf(random, provedAt)
  const name = locale === 'en' ? `${given[0]} ${family[0]}` : `${family[0]}${given[0]}`
  const day = random.weighted({ '0': 45, '1': 37, '2': 18 })
  return {
    id: random.id(),
    locale,
    name,
    email,
    company,
    touch,
    landedAt,
    registeredAt,
    provedAt,
    services,
    opensOnly: random.chance(0.2) ? 'whitepaper' : undefined,
    attendedAt: came ? new Date(opening + Number(day) * dayMs + random.between(9 * 60, 14 * 60 + 30) * minuteMs) : null,
    answers: answersOf(random, {
      locale,
      name,
      email,
      company,
      channel,
      services: services.map(({ service }) => service),
    }),
    marketing: services.some(({ service }) => service === 'newsletter'),
  }
}

/** Everyone but the three who are known by name. */
export function demoPeople(random: Random, taken: Set<string>): DemoPerson[] {
  return Object.entries(channels).flatMap(([channel, { registered, came }]) =>
    Array.from({ length: registered }, (_, n) => person(random, channel, n < Math.round(registered * came), taken)),
  )
}
