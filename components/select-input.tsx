'use client'
import { useContext } from 'react'
import styles from './field.module.css'
import { describedBy } from './field.tsx'
import { FormContext } from './form-context.ts'
import { type FormField, typedOne } from './form-question.ts'

/** A last resort, for the countries of the world. Nothing is chosen beforehand. */
export function SelectInput({ field, hint }: { field: FormField; hint?: string }) {
  const { typed, wrong, prefix, texts } = useContext(FormContext)
  const id = prefix + field.id
  const error = wrong[field.id]
  return (
    <select
      id={id}
      name={field.id}
      className={styles.input}
      defaultValue={typedOne(typed, field.id)}
      autoComplete={field.autocomplete}
      aria-describedby={describedBy(id, hint, error)}
      aria-invalid={error ? true : undefined}
    >
      <option value="">{texts?.choose}</option>
      {field.options?.map((option) => (
        <option key={option.id} value={option.id}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
