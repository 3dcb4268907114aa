import type { TalkRow } from '#lib/ports.ts'

/** What has places: a service, `conference`, or one talk in it, `conference/s01`. */
export const conference = 'conference'

export const aboutTalk = (talk: Pick<TalkRow, 'id'>): string => `${conference}/${talk.id}`

/** The talk a place is in, undefined for a whole service. */
export const talkIdIn = (about: string): string | undefined => /^conference\/(.+)$/.exec(about)?.[1]

/** A service and everything in it. */
export const isWithin = (about: string, service: string): boolean =>
  about === service || about.startsWith(`${service}/`)

/** Where an offer's mail leads, below my visit: `/conference#s01`. */
export const landingOf = (about: string): string => `/${about.replace('/', '#')}`

export const aboutOf = (landing: string): string => landing.slice(1).replace('#', '/')
