import { attributionOf } from '#lib/visitor/arrival.ts'
import type { Attribution } from '#lib/visitor/attribution.ts'

/** Where this visitor comes from, as this page sees it. */
export function attributionHere(): Attribution {
  const referrer = document.referrer ? new URL(document.referrer).host : ''
  const query = new URLSearchParams(location.search)
  return attributionOf(query, location.pathname, referrer === location.host ? '' : referrer)
}

/** Reports a step without waiting for it. The browser sends it even when the page is left; if it cannot, nobody minds. */
export function reportStep(steps: string, step: 'landed' | 'browsed' | 'tapped' | 'started', about?: string): void {
  const locale = document.documentElement.lang
  const body = JSON.stringify({ step, ...(about && { about }), locale, attribution: attributionHere() })
  navigator.sendBeacon?.(steps, new Blob([body], { type: 'application/json' }))
}
