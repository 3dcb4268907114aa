import styles from '#components/field.module.css'
import { Field } from '#components/field.tsx'
import { type FormField, type Typed, typedOne } from './form-question.ts'

/** Several inputs that make one answer; each is sent as `id.part`. */
export function GroupInputs({ id, field, typed }: { id: string; field: FormField; typed: Typed }) {
  return field.parts?.map((part) => {
    const name = `${field.id}.${part.id}`
    const partId = `${id}.${part.id}`
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
