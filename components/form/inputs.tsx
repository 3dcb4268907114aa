import { classNames } from '#components/class-names.ts'
import styles from '#components/field.module.css'
import type { FormField } from './form-question.ts'

type Described = { 'aria-describedby'?: string; 'aria-invalid'?: true }
type InputProps = Described & { id: string; field: FormField; value: string }

/** Free text on one line or several. The attributes follow from what is asked. */
export function TextInput({ id, field, value, ...described }: InputProps) {
  const shared = {
    ...described,
    id,
    name: field.id,
    defaultValue: value,
    maxLength: field.maxLength,
    autoComplete: field.autocomplete ?? 'off',
    enterKeyHint: field.enterKeyHint,
  }
  if (field.kind === 'textarea') return <textarea {...shared} className={styles.input} rows={4} />

  const name = field.autocomplete === 'name'
  const type = field.kind === 'email' || field.kind === 'tel' ? field.kind : 'text'
  return (
    <input
      {...shared}
      className={classNames(styles.input, field.code && styles.code)}
      type={type}
      inputMode={field.inputMode ?? (type === 'text' ? undefined : type)}
      spellCheck={type !== 'text' || name || field.code ? false : undefined}
      autoCapitalize={field.code ? 'characters' : name ? 'words' : type === 'email' ? 'none' : undefined}
      autoCorrect={type !== 'text' || name || field.code ? 'off' : undefined}
    />
  )
}
