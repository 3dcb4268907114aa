import type { ButtonHTMLAttributes, ReactNode } from 'react'
import styles from './button.module.css'
import { classNames } from './class-names.ts'

/** `line` for the other way, `text` for the small way out; one filled button a view. */
type Look = { look?: 'line' | 'text'; wide?: boolean; small?: boolean; bad?: boolean }

const looks = ({ look, wide, small, bad }: Look) =>
  classNames(styles.btn, look && styles[look], wide && styles.wide, small && styles.small, bad && styles.bad)

export function Button({
  look,
  wide,
  small,
  bad,
  busy,
  type = 'submit',
  ...rest
}: Look & { busy?: boolean } & ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button {...rest} type={type} className={looks({ look, wide, small, bad })} aria-busy={busy || undefined} />
}

/** A link that looks like a button. Plain `a`: the next page is fetched whole, and works before scripts. */
export function ButtonLink({ href, children, look, wide, small, bad, ...rest }: Look & LinkProps) {
  return (
    <a {...rest} href={href} className={looks({ look, wide, small, bad })}>
      {children}
    </a>
  )
}

type LinkProps = { href: string; children: ReactNode; download?: boolean | string; 'data-tap'?: string }
