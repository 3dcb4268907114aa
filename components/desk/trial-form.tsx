import { classNames } from '#components/class-names.ts'
import { Summary } from '#components/summary.tsx'
import { isWhole } from '#lib/catalogue/chosen-products.ts'
import type { Field, Question, Service } from '#lib/catalogue.ts'
import control from './control.module.css'
import styles from './trial.module.css'

type TrialFormProps = {
  event: string
  services: readonly Service[]
  chosen: readonly string[]
  inTurn: boolean
  who: string
  fields: readonly { field: Field; label: Question['label'] }[]
  typed: Readonly<Record<string, string | string[]>>
  wrong: Readonly<Record<string, string>>
}

const visitors = [
  ['golden', 'The golden visitor: a purchasing director from Shanghai'],
  ['control', 'The control person: says little beyond what is asked'],
  ['own', 'Your own answers'],
] as const

/** Which services, and who asks for them: a plain GET form, the address of the page says what is shown. */
export function TrialForm({ event, services, chosen, inTurn, who, fields, typed, wrong }: TrialFormProps) {
  const faults = Object.entries(wrong).map(([id, text]) => ({ id, text }))
  return (
    <form className={styles.form} method="get" action="/organiser/flow" noValidate>
      {faults.length > 0 && (
        <div className={styles.whole}>
          <Summary id="problem" title="There is a problem" wrong={faults} />
        </div>
      )}
      <input type="hidden" name="event" value={event} />
      <Ticks legend="Services wanted" name="service" kind="checkbox" chosen={chosen} options={services} />
      <Ticks
        legend="Taken"
        name="how"
        kind="radio"
        chosen={[inTurn ? 'in-turn' : 'at-once']}
        options={[
          { id: 'at-once', label: { en: 'All at once' } },
          { id: 'in-turn', label: { en: 'One after another, as listed' } },
        ]}
      />
      <div className={styles.whole}>
        <Ticks
          legend="Visitor"
          name="who"
          kind="radio"
          chosen={[who]}
          options={visitors.map(([id, en]) => ({ id, label: { en } }))}
        />
      </div>
      <details className={classNames(styles.own, styles.whole)} open={who === 'own'}>
        <summary>Your own answers to the seven questions that tell most</summary>
        <div>
          <p className={control.hint}>
            Nothing is stored: what you type stands only in the address of this page. Use made-up answers all the same.
          </p>
          <div className={styles.lines}>
            {fields
              .filter(({ field }) => !field.options)
              .map(({ field, label }) => (
                <Line key={field.id} field={field} label={label.en} typed={typed[field.id]} wrong={wrong[field.id]} />
              ))}
          </div>
          {fields
            .filter(({ field }) => field.options)
            .map(({ field, label }) => (
              <Ticks
                key={field.id}
                legend={label.en}
                name={field.id}
                kind="checkbox"
                chosen={[typed[field.id] ?? []].flat()}
                options={wholeOr(field.options ?? [])}
                wrong={wrong[field.id]}
              />
            ))}
        </div>
      </details>
      <div className={styles.whole}>
        <button className={control.button} type="submit">
          Show what is asked
        </button>
      </div>
    </form>
  )
}

/** Of a tree its groups are enough: each stands for all that is in it. */
function wholeOr(options: NonNullable<Field['options']>) {
  const whole = options.filter(isWhole)
  return whole.length > 0 ? whole : options
}

function Line({
  field,
  label,
  typed,
  wrong,
}: {
  field: Field
  label: string
  typed?: string | string[]
  wrong?: string
}) {
  const { id, maxLength } = field
  return (
    <div className={classNames(control.field, wrong && control.invalid)}>
      <label htmlFor={id}>{label}</label>
      {wrong && (
        <p className={control.error} id={`${id}-error`}>
          {wrong}
        </p>
      )}
      <input
        className={control.input}
        id={id}
        name={id}
        type="text"
        defaultValue={typeof typed === 'string' ? typed : ''}
        maxLength={maxLength}
        spellCheck={false}
        autoComplete="off"
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong && `${id}-error`}
      />
    </div>
  )
}

type TicksProps = {
  legend: string
  name: string
  kind: 'checkbox' | 'radio'
  chosen: readonly string[]
  options: readonly { id: string; label: { en: string } }[]
  wrong?: string
}

function Ticks({ legend, name, kind, chosen, options, wrong }: TicksProps) {
  return (
    <fieldset
      className={classNames(styles.group, wrong && control.invalid)}
      id={name}
      tabIndex={wrong ? -1 : undefined}
    >
      <legend>{legend}</legend>
      {wrong && <p className={control.error}>{wrong}</p>}
      <div className={styles.ticks}>
        {options.map(({ id, label }) => (
          <label key={id}>
            <input type={kind} name={name} value={id} defaultChecked={chosen.includes(id)} />
            {label.en}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
