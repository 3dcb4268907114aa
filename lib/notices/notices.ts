import type { Catalogue } from '#lib/catalogue.ts'
import { accessibility } from './accessibility.ts'
import { contact } from './contact.ts'
import { cookies } from './cookies.ts'
import type { Notice } from './notice.ts'
import { privacy } from './privacy.ts'
import { terms } from './terms.ts'
import { visitorTerms } from './visitor-terms.ts'

/** The small print of an event, by the last part of its path. */
export const noticeIds = ['privacy', 'terms', 'cookies', 'accessibility', 'visitor-terms', 'contact'] as const

export type NoticeId = (typeof noticeIds)[number]

const fixed: Readonly<Record<Exclude<NoticeId, 'privacy'>, Notice>> = {
  terms,
  cookies,
  accessibility,
  'visitor-terms': visitorTerms,
  contact,
}

export const noticeOf = (id: NoticeId, catalogue: Catalogue): Notice =>
  id === 'privacy' ? privacy(catalogue) : fixed[id]
