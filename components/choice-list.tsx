'use client'
import { useContext } from 'react'
import styles from './choice.module.css'
import { FormContext } from './form-context.ts'
import { type FormField, typedMany } from './form-question.ts'

/** Options to choose from: a chip each where every label is short, else a line each. The first has the field's id, for links to it. */
export function ChoiceList({ field }: { field: FormField }) {
  const { typed, wrong, prefix } = useContext(FormContext)
  const chosen = typedMany(typed, field.id)
  return (
    <div className={field.short ? styles.chips : styles.choices}>
      {field.options?.map((option, at) => (
        <label key={option.id} className={field.short ? styles.chip : styles.choice}>
          <input
            id={at === 0 ? prefix + field.id : undefined}
            type={field.kind === 'checkboxes' ? 'checkbox' : 'radio'}
            name={field.id}
            value={option.id}
            defaultChecked={chosen.includes(option.id)}
            aria-invalid={wrong[field.id] ? true : undefined}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  )
}
