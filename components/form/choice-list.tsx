import styles from '#components/choice.module.css'
import type { FormField } from './form-question.ts'

type ChoiceListProps = { id: string; field: FormField; chosen: readonly string[] }

/** Options to choose from: a chip each where every label is short, else a line each. The first has the field's id, for links to it. */
export function ChoiceList({ id, field, chosen }: ChoiceListProps) {
  return (
    <div className={field.short ? styles.chips : styles.choices}>
      {field.options?.map((option, at) => (
        <label key={option.id} className={field.short ? styles.chip : styles.choice}>
          <input
            id={at === 0 ? id : undefined}
            type={field.kind === 'checkboxes' ? 'checkbox' : 'radio'}
            name={field.id}
            value={option.id}
            defaultChecked={chosen.includes(option.id)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  )
}
