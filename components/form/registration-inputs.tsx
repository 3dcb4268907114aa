'use client'
import { useEffect, useRef } from 'react'
import { attributionHere, reportStep } from '#components/report-step.ts'
import styles from './question-form.module.css'
import { newSubmissionId } from './submission-id.ts'

/** The hidden inputs of a registration, filled by scripts; without them the server manages. Reports the first input. */
export function RegistrationInputs({ steps }: { steps: string }) {
  const first = useRef<HTMLInputElement>(null)

  useEffect(() => {
    const form = first.current?.form
    const fill = (name: string, value: string) => {
      const input = form?.elements.namedItem(name)
      if (input instanceof HTMLInputElement && !input.value) input.value = value
    }
    fill('submissionId', newSubmissionId())
    fill('attribution', JSON.stringify(attributionHere()))
    const started = () => reportStep(steps, 'started')
    form?.addEventListener('input', started, { once: true })
    return () => form?.removeEventListener('input', started)
  }, [steps])

  return (
    <>
      {/* No value is given here: React would put it back on every render. */}
      <input type="hidden" name="submissionId" ref={first} />
      <input type="hidden" name="attribution" />
      {/* Nobody sees this one; programs that fill in everything give themselves away. */}
      <div className={styles.hide} aria-hidden="true">
        <input type="text" name="website" defaultValue="" tabIndex={-1} autoComplete="off" />
      </div>
    </>
  )
}
