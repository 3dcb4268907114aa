import { classNames } from '#components/class-names.ts'
import control from './control.module.css'
import { nameOf } from './words.ts'

/** Searching by a plain GET form: the address of the page says what is shown. */
export function RegistrationSearch({ event, q, state, channel, channels }: RegistrationSearchProps) {
  return (
    <search>
      <form className={control.search} method="get" action="/organiser/registrations">
        <input type="hidden" name="event" value={event} />
        <div className={classNames(control.field, control.grow)}>
          <label htmlFor="q">Search</label>
          <p className={control.hint} id="q-hint">
            Name, email, company, registration or entry number
          </p>
          <input
            className={control.input}
            id="q"
            name="q"
            type="search"
            defaultValue={q}
            maxLength={300}
            spellCheck={false}
            aria-describedby="q-hint"
          />
        </div>
        <Choice id="state" label="State" chosen={state} options={states} />
        <Choice
          id="channel"
          label="Channel"
          chosen={channel}
          options={channels.map((id) => [id, nameOf('channel', id)])}
        />
        <button className={classNames(control.button, control.line)} type="submit">
          Search
        </button>
      </form>
    </search>
  )
}

const states: readonly (readonly [string, string])[] = [
  ['proved', 'Proved'],
  ['unproved', 'Unproven'],
  ['cancelled', 'Cancelled'],
  ['attended', 'Came'],
]

function Choice({
  id,
  label,
  chosen,
  options,
}: {
  id: string
  label: string
  chosen: string
  options: readonly (readonly [string, string])[]
}) {
  return (
    <div className={control.field}>
      <label htmlFor={id}>{label}</label>
      <select className={control.select} id={id} name={id} defaultValue={chosen}>
        <option value="">Any</option>
        {options.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}

type RegistrationSearchProps = { event: string; q: string; state: string; channel: string; channels: readonly string[] }
