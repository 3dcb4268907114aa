import { classNames } from '#components/class-names.ts'
import text from '#components/text.module.css'
import type { PlaceFigures } from '#lib/places/change-capacity.ts'
import control from './control.module.css'
import { GridTable } from './grid-table.tsx'
import styles from './place-table.module.css'
import { deskPath } from './shell.tsx'
import { number } from './words.ts'

export type PlaceLine = PlaceFigures & { title: string; when: string }

/** What one form was refused for. */
export type PlaceRefused = { about: string; typed: string; detail: string }

type PlaceTableProps = {
  event: string
  label: string
  caption: string
  lines: readonly PlaceLine[]
  refused: PlaceRefused | null
}

/** How places stand, with one small form a row: it works without scripts. */
export function PlaceTable({ event, label, caption, lines, refused }: PlaceTableProps) {
  return (
    <GridTable
      label={label}
      caption={caption}
      columns={[
        { head: label },
        { head: 'Taken', right: true },
        { head: 'Offered', right: true },
        { head: 'Waiting', right: true },
        { head: 'Left', right: true },
        { head: 'Places' },
      ]}
      rows={lines.map((line) => ({
        id: line.about,
        head: (
          <>
            {line.title}
            {line.when && <span className={styles.when}>{line.when}</span>}
          </>
        ),
        cells: [
          number(line.taken),
          number(line.offered),
          number(line.waiting),
          line.capacity === null ? 'no limit' : number(line.capacity - line.taken - line.offered),
          <PlaceForm key="form" event={event} line={line} refused={refused?.about === line.about ? refused : null} />,
        ],
      }))}
    />
  )
}

function PlaceForm({ event, line, refused }: { event: string; line: PlaceLine; refused: PlaceRefused | null }) {
  const id = line.about.replace('/', '-')
  return (
    <form method="post" action={`/api/v1/events/${event}/places`}>
      <input type="hidden" name="_method" value="PATCH" />
      <input type="hidden" name="locale" value="en" />
      <input type="hidden" name="page" value={deskPath('/conference', event)} />
      <input type="hidden" name="about" value={line.about} />
      <label className={text.hide} htmlFor={id}>
        Places: {line.title}
      </label>
      <span className={styles.line}>
        <input
          className={classNames(control.input, styles.count)}
          id={id}
          name="capacity"
          inputMode="numeric"
          autoComplete="off"
          maxLength={6}
          required
          defaultValue={refused?.typed ?? line.capacity ?? ''}
          aria-invalid={refused ? true : undefined}
          aria-describedby={refused ? `${id}-error` : undefined}
        />
        <button className={classNames(control.button, control.line)} type="submit">
          Set<span className={text.hide}> places: {line.title}</span>
        </button>
      </span>
      {refused && (
        <p className={control.error} id={`${id}-error`}>
          {refused.detail}
        </p>
      )}
    </form>
  )
}
