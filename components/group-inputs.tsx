'use client'
import { useContext } from 'react'
import styles from './field.module.css'
import { Field } from './field.tsx'
import { FormContext } from './form-context.ts'
import { type FormField, typedOne } from './form-question.ts'

/** Several inputs that make one answer; each is sent as `id.part`. */
export function GroupInputs({ field }: { field: FormField }) {
  const { typed, prefix } = useContext(FormContext)
  return field.parts?.map((part) => {
    const name = `${field.id}.${part.id}`
    const partId = prefix + name
    return (
      <Field key={part.id} id={partId} label={part.label}>
        <input
          id={partId}
          name={name}
          className={styles.input}
          type="text"
          defaultValue={typedOne(typed, name)}
          maxLength={part.maxLength}
          autoComplete="off"
          enterKeyHint="next"
        />
      </Field>
    )
  })
}
