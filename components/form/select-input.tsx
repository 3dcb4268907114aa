import styles from '#components/field.module.css'
import type { FormField } from './form-question.ts'

type SelectInputProps = { id: string; field: FormField; value: string; choose: string }

/** A last resort, for the countries of the world. Nothing is chosen beforehand. */
export function SelectInput({ id, field, value, choose }: SelectInputProps) {
  return (
    <select
      id={id}
      name={field.id}
      className={styles.input}
      defaultValue={value}
      autoComplete={field.autocomplete}
      aria-describedby={`${id}-hint ${id}-error`}
    >
      <option value="">{choose}</option>
      {field.options?.map((option) => (
        <option key={option.id} value={option.id}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
