import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Frieze } from './halls.tsx'
import styles from './pass.module.css'
import { QrCode } from './qr-code.tsx'
import text from './text.module.css'

type Fact = { label: string; value: ReactNode }

/** The claim: a dashed ticket with the entry number. No code, no place, no file before proof. */
export function ClaimPass({ label, event, dates, number, note }: ClaimProps) {
  return (
    <section className={classNames(styles.pass, styles.claim)} aria-label={label}>
      <Top event={event} dates={dates} />
      <div className={styles.body}>
        <div>
          <span className={text.k}>{label}</span>
          <p className={styles.number}>{number}</p>
        </div>
        <p className={classNames(text.small, text.quiet)}>{note}</p>
      </div>
    </section>
  )
}

type ClaimProps = { label: string; event: string; dates: string; number: string; note: string }

/** The pass of a proved visitor, with its code. */
export function Pass({ label, event, dates, kind, name, company, facts, code, number }: PassProps) {
  return (
    <section className={classNames(styles.pass, styles.wide)} aria-label={label}>
      <Top event={event} dates={dates} kind={kind} />
      <Frieze kind="pass" columns={12} className={styles.frieze} />
      <div className={styles.body}>
        <div>
          <p className={styles.name}>{name}</p>
          {company && <p>{company}</p>}
        </div>
        <dl className={styles.grid}>
          {facts.map((fact) => (
            <div key={fact.label}>
              <dt className={text.k}>{fact.label}</dt>
              <dd>{fact.value}</dd>
            </div>
          ))}
        </dl>
      </div>
      <div className={styles.stub}>
        <QrCode text={code.text} label={code.label} />
        <div>
          <p className={styles.number}>{number.value}</p>
          <span className={text.k}>{number.label}</span>
        </div>
      </div>
    </section>
  )
}

type PassProps = {
  label: string
  event: string
  dates: string
  /** What kind of pass it is, e.g. "Visitor". */
  kind: string
  name: string
  company?: string
  facts: readonly Fact[]
  /** `text` is what the QR holds: `FOYER1:` and the badge token. */
  code: { text: string; label: string }
  number: { value: string; label: string }
}

function Top({ event, dates, kind }: { event: string; dates: string; kind?: string }) {
  return (
    <div className={styles.top}>
      <span>
        {event}
        <small>{dates}</small>
      </span>
      {kind && <span>{kind}</span>}
    </div>
  )
}
