import type { Catalogue } from '#lib/catalogue.ts'
import { share } from '#lib/desk/figures.ts'
import { GridTable } from './grid-table.tsx'
import { Track } from './track.tsx'
import { number, percent } from './words.ts'

/** What proved visitors have taken, with the share of all who proved. */
export function Taken({ takings, proved, catalogue }: TakenProps) {
  const rows = catalogue.services
    .filter(({ id }) => id !== 'pass')
    .map(({ id, label }) => ({ id, label: label.en, taken: takings.find(({ service }) => service === id)?.taken ?? 0 }))
    .sort((a, b) => b.taken - a.taken)
  return (
    <GridTable
      label="Services taken"
      caption={`Of ${number(proved)} proved. Several may apply.`}
      columns={[{ head: 'Service' }, { head: 'Taken', right: true }, { head: 'Rate', right: true }, { head: '' }]}
      rows={rows.map(({ id, label, taken }) => ({
        id,
        head: label,
        cells: [number(taken), percent(share(taken, proved), 0), <Track key="bar" part={share(taken, proved)} />],
      }))}
      bars
    />
  )
}

type TakenProps = { takings: readonly { service: string; taken: number }[]; proved: number; catalogue: Catalogue }
