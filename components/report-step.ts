import { attributionHere } from './registration-inputs.tsx'

/** Reports a step without waiting for it. The browser sends it even when the page is left; if it cannot, nobody minds. */
export function reportStep(steps: string, step: 'landed' | 'browsed' | 'tapped' | 'started', about?: string): void {
  const locale = document.documentElement.lang
  const body = JSON.stringify({ step, ...(about && { about }), locale, attribution: attributionHere() })
  navigator.sendBeacon?.(steps, new Blob([body], { type: 'application/json' }))
}
