import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './field.module.css'

export type FieldProps = {
  id: string
  label: ReactNode
  /** Said after the label where an answer is not needed, e.g. "(optional)". */
  optional?: string
  hint?: string
  error?: string
  children: ReactNode
  /** Names the element for `data-question`. */
  question?: string
}

/** What describes a control: its hint and its error, wired by id. */
export const describedBy = (id: string, hint?: string, error?: string): string | undefined =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined

/** A label, a hint, an error and one control. */
export function Field({ id, label, optional, hint, error, question, children }: FieldProps) {
  return (
    <div className={classNames(styles.field, error && styles.invalid)} data-question={question}>
      <label className={styles.label} htmlFor={id}>
        {label} {optional && <span className={styles.optional}>{optional}</span>}
      </label>
      <Words id={id} hint={hint} error={error} />
      {children}
    </div>
  )
}

/** The same for several controls under one heading. */
export function FieldGroup({
  id,
  label,
  optional,
  hint,
  error,
  question,
  large,
  children,
}: FieldProps & { large?: boolean }) {
  return (
    <fieldset
      id={id}
      className={classNames(styles.field, error && styles.invalid)}
      data-question={question}
      aria-describedby={describedBy(id, hint, error)}
    >
      <legend className={classNames(styles.legend, large && styles.legendLarge)}>
        {label} {optional && <span className={styles.optional}>{optional}</span>}
      </legend>
      <Words id={id} hint={hint} error={error} />
      {children}
    </fieldset>
  )
}

function Words({ id, hint, error }: { id: string; hint?: string; error?: string }) {
  return (
    <>
      {hint && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className={styles.error} id={`${id}-error`}>
          {error}
        </p>
      )}
    </>
  )
}
