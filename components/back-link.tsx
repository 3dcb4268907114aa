import styles from './page.module.css'

/** The way back, above the heading. */
export function BackLink({ href, children }: { href: string; children: string }) {
  return (
    <a className={styles.back} href={href}>
      ← {children}
    </a>
  )
}
