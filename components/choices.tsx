import styles from './choice.module.css'

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
