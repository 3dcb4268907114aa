import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './layout.module.css'

type Box = { children: ReactNode }

/** Context on the right from 960 px; on a phone it follows. */
export function Split({ even, children }: Box & { even?: boolean }) {
  return <div className={classNames(styles.split, even && styles.even)}>{children}</div>
}

/** Things under each other. `tight` and `form` inside a block, `loose` and `wide` between blocks. */
export function Stack({
  gap,
  column,
  centred,
  children,
}: Box & { gap?: 'tight' | 'loose' | 'wide'; column?: boolean; centred?: boolean }) {
  return (
    <div className={classNames(gap ? styles[gap] : styles.stack, column && styles.column, centred && styles.centred)}>
      {children}
    </div>
  )
}

/** A new subject: a black rule, a heading, its content. */
export function Section({ id, title, as: Tag = 'section', label, children }: SectionProps) {
  return (
    <Tag className={styles.section} aria-labelledby={title && id && Tag !== 'div' ? id : undefined} aria-label={label}>
      {title && <h2 id={id}>{title}</h2>}
      {children}
    </Tag>
  )
}

type SectionProps = Box & { id?: string; title?: ReactNode; as?: 'section' | 'aside' | 'div'; label?: string }

/** Keeps prose at a readable width. */
export function Column({ children }: Box) {
  return <div className={styles.column}>{children}</div>
}

/** Buttons and links beside each other, the filled one first. */
export function Actions({ children }: Box) {
  return <div className={styles.actions}>{children}</div>
}

/** Lines parted by hairlines. Children are `li`, or `div` with `dt` and `dd` in a `dl`. */
export function Rows({ as: Tag = 'ul', className, children }: Box & { as?: 'ul' | 'dl'; className?: string }) {
  return <Tag className={classNames(styles.rows, className)}>{children}</Tag>
}

export function OnWide({ children }: Box) {
  return <div className={styles.onWide}>{children}</div>
}

export function OnNarrow({ children }: Box) {
  return <div className={styles.onNarrow}>{children}</div>
}

export function NoPrint({ children }: Box) {
  return <div className={styles.noPrint}>{children}</div>
}
