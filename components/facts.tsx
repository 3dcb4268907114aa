import styles from './facts.module.css'

/** Big figures, each with what it counts. */
export function Facts({ facts }: { facts: readonly { figure: string; text: string }[] }) {
  return (
    <ul className={styles.facts}>
      {facts.map((fact) => (
        <li key={fact.text}>
          <b>{fact.figure}</b>
          <span>{fact.text}</span>
        </li>
      ))}
    </ul>
  )
}
