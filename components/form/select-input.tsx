import styles from '#components/field.module.css'
import type { FormField } from './form-question.ts'

type SelectInputProps = { id: string; field: FormField; value: string; choose: string }

/**
 * A last resort, for long lists. Nothing is chosen beforehand.
 *
 * The phone's own picker, on purpose: it is searched by typing, opens over the keyboard and works without scripts.
 */
export function SelectInput({ id, field, value, choose }: SelectInputProps) {
  const options = field.options ?? []
  const groups = [...new Set(options.map(({ group }) => group))]
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
      {groups.map((group) => {
        const here = options
          .filter((option) => option.group === group)
          .map(({ id: code, label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))
        return group ? (
          <optgroup key={group} label={group}>
            {here}
          </optgroup>
        ) : (
          here
        )
      })}
    </select>
  )
}
