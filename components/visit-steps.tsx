'use client'
import { useEffect } from 'react'
import { reportStep } from './report-step.ts'

/** Counts a landing, a look further down, and taps on what carries `data-tap`. Without scripts, an image counts the landing. */
export function VisitSteps({ steps }: { steps: string }) {
  useEffect(() => {
    reportStep(steps, 'landed')
    const tapped = (event: Event) => {
      const action = (event.target as Element).closest<HTMLElement>('[data-tap]')
      if (action) reportStep(steps, 'tapped', action.dataset.tap)
    }
    const browsed = () => {
      if (window.scrollY < window.innerHeight) return
      window.removeEventListener('scroll', browsed)
      reportStep(steps, 'browsed')
    }
    document.addEventListener('click', tapped)
    window.addEventListener('scroll', browsed, { passive: true })
    return () => {
      document.removeEventListener('click', tapped)
      window.removeEventListener('scroll', browsed)
    }
  }, [steps])

  return (
    <noscript>
      <img src={`${steps}/landed.gif`} alt="" width={1} height={1} />
    </noscript>
  )
}
