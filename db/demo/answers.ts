import { defaultCatalogue } from '#lib/catalogue/default.ts'
import type { Value } from '#lib/catalogue.ts'
import type { Locale } from '#lib/text.ts'
import type { Company } from './companies.ts'
import { jobs } from './jobs.ts'
import type { Random } from './random.ts'

type About = {
  locale: Locale
  name: string
  email: string
  company: Company
  channel: string
  services: readonly string[]
}

const heardFrom: Readonly<Record<string, string>> = {
  'wechat-oa': 'wechat',
  'exhibitor-invite': 'exhibitor',
  edm: 'email',
  search: 'search',
  referral: 'colleague',
  telemarketing: 'sms-call',
  sms: 'sms-call',
}

const purposes = ['source-planned', 'source-explore', 'meet', 'conference', 'trends', 'partner', 'technical']

/** Products of the trades people are in: two groups each, so that interests look like a person's. */
function interests(random: Random): string[] {
  const groups = random.some(defaultCatalogue.products, 2)
  return random.some(
    groups.flatMap(({ items }) => items.map(({ id }) => id)),
    random.between(1, 5),
  )
}

/**
 * Numbers nobody has: a block of zeros in mainland China and Taiwan, elsewhere numbers kept for films (Ofcom, +44 7700 900).
 */
function mobile(random: Random, country: string): string {
  if (country === 'CN') return `+861990000${String(random.between(1000, 9999))}`
  if (country === 'TW') return `+886900000${String(random.between(100, 999))}`
  return `+447700900${String(random.between(100, 999))}`
}

/** What someone told us: always the three answers, what their services needed, and some of what they might skip. */
export function answersOf(random: Random, about: About): Record<string, Value> {
  const needs = new Set(
    defaultCatalogue.services.filter(({ id }) => about.services.includes(id)).flatMap((service) => service.needs),
  )
  const tells = (point: string, probability: number) => random.chance(probability) || needs.has(point)
  const { company } = about
  const local = ['CN', 'TW', 'GB'].includes(company.country)
  const answers: Record<string, Value> = { name: about.name, email: about.email, company: company.name }
  const given: Record<string, Value | false> = {
    mobile: local && tells('mobile', 0.5) && mobile(random, company.country),
    jobTitle: tells('jobTitle', 0.62) && random.pick(jobs[about.locale]),
    interests: tells('interests', 0.58) && interests(random),
    visitPurpose: tells('visitPurpose', 0.55) && random.some(purposes, random.between(1, 3)),
    country: company.country !== 'CN' && tells('country', 0.2) && company.country,
    companyType: tells('companyType', 0.35) && company.type,
    conferenceThemes:
      tells('conferenceThemes', 0) && random.some(['market-access', 'science', 'supply'], random.between(1, 2)),
    city: tells('city', 0.25) && company.city,
    heardFrom: tells('heardFrom', 0.4) && (heardFrom[about.channel] ?? false),
    preferredChannel: tells('preferredChannel', 0.3) && (about.locale === 'zh-CN' ? 'wechat' : 'email'),
    companySize: tells('companySize', 0.18) && random.pick(['1-9', '10-49', '50-199', '200-499', '500-999', '1000+']),
    purchasingRole: tells('purchasingRole', 0.2) && random.pick(['decide', 'recommend', 'evaluate', 'source']),
    buyingTimeFrame: tells('buyingTimeFrame', 0.15) && random.pick(['3m', '6m', '12m', 'later']),
  }
  for (const [point, value] of Object.entries(given)) if (value !== false) answers[point] = value
  return answers
}
