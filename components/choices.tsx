import styles from './choice.module.css'
import type { FormField } from './form-question.ts'

type ChoicesProps = { id: string; field: FormField; chosen: readonly string[]; invalid?: boolean }

/** Options to tick: a chip each where every label is short, else a line each. The first carries the field's id, for links to it. */
export function Choices({ id, field, chosen, invalid }: ChoicesProps) {
  const options = field.options ?? []
  const type = field.kind === 'checkboxes' ? 'checkbox' : 'radio'
  const { short } = field
  return (
    <div className={short ? styles.chips : styles.choices}>
      {options.map((option, at) => (
        <label key={option.id} className={short ? styles.chip : styles.choice}>
          <input
            id={at === 0 ? id : undefined}
            type={type}
            name={field.id}
            value={option.id}
            defaultChecked={chosen.includes(option.id)}
            aria-invalid={invalid || undefined}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  )
}

/** One tick: something to agree to. `label` may hold a link. */
export function Tick({ id, name, children, checked, error, value }: TickProps) {
  return (
    <label className={styles.tick}>
      <input
        id={id}
        type="checkbox"
        name={name}
        value={value ?? 'on'}
        defaultChecked={checked}
        aria-describedby={error ? `${id}-error` : undefined}
        aria-invalid={error ? true : undefined}
      />
      <span>{children}</span>
    </label>
  )
}

type TickProps = {
  id: string
  name: string
  value?: string
  children: React.ReactNode
  checked?: boolean
  error?: string
}
