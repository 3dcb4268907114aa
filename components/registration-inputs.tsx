'use client'
import { type RefObject, useEffect } from 'react'
import { attributionOf } from '#lib/arrival.ts'
import type { Attribution } from '#lib/attribution.ts'
import styles from './question-form.module.css'

/** Where this visitor comes from, as this page sees it. */
export function attributionHere(): Attribution {
  const referrer = document.referrer ? new URL(document.referrer).host : ''
  return attributionOf(
    new URLSearchParams(location.search),
    location.pathname,
    referrer === location.host ? '' : referrer,
  )
}

/** A random id of 128 bits: the same form sent twice is one registration. */
export const newSubmissionId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')

/** The hidden inputs of a registration. Scripts fill them; without scripts the server manages. */
export function RegistrationInputs({ form }: { form: RefObject<HTMLFormElement | null> }) {
  useEffect(() => {
    const fill = (name: string, value: string) => {
      const input = form.current?.elements.namedItem(name)
      if (input instanceof HTMLInputElement && !input.value) input.value = value
    }
    fill('submissionId', newSubmissionId())
    fill('attribution', JSON.stringify(attributionHere()))
  }, [form])

  return (
    <>
      {/* No value is given here: React would put it back on every render. */}
      <input type="hidden" name="submissionId" />
      <input type="hidden" name="attribution" />
      {/* Nobody sees this one; programs that fill in everything give themselves away. */}
      <div className={styles.hide} aria-hidden="true">
        <input type="text" name="website" defaultValue="" tabIndex={-1} autoComplete="off" />
      </div>
    </>
  )
}
