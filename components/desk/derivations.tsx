import { Tag } from '#components/tag.tsx'
import type { Catalogue } from '#lib/catalogue.ts'
import { type DerivationFigures, enoughWords, rightEnough } from '#lib/desk/yield.ts'
import { GridTable } from './grid-table.tsx'
import { counted, number, percent } from './words.ts'

/** How often what was worked out was right, by the word of the people it was about; the weak ones first, and said to be. */
export function Derivations({ rows, catalogue }: { rows: readonly DerivationFigures[]; catalogue: Catalogue }) {
  const label = (id: string) => catalogue.points.find((point) => point.id === id)?.label.en ?? id
  const weak = rows.filter((row) => row.weak)
  const rule = `right less than ${percent(rightEnough, 0)} of the time, once ${enoughWords} people have had their say`
  if (rows.length === 0)
    return <p>Nobody has confirmed or corrected a guess yet. A derivation is listed here as weak when it is {rule}.</p>
  return (
    <>
      <p>
        {weak.length === 0
          ? `None is weak: ${rule}.`
          : `${counted(weak.length, 'derivation')} ${weak.length === 1 ? 'is' : 'are'} weak: ${rule}. Better ask than guess there.`}
      </p>
      <div>
        <GridTable
          label="Derivations"
          caption="A word is a person who confirmed a guess, or answered otherwise; the last word of each counts."
          columns={[
            { head: 'What' },
            { head: 'Read from' },
            { head: 'Words', right: true },
            { head: 'Right', right: true },
            { head: 'Wrong', right: true },
            { head: 'Measured', right: true },
            { head: 'Claimed', right: true },
            { head: 'Verdict' },
          ]}
          rows={[...weak, ...rows.filter((row) => !row.weak)].map((row) => ({
            id: `${row.point} ${row.readFrom}`,
            head: label(row.point),
            cells: [
              row.readFrom.map((id) => label(id).toLowerCase()).join(', ') || '—',
              number(row.words),
              number(row.right),
              number(row.words - row.right),
              row.words >= enoughWords ? percent(row.rightShare, 0) : '—',
              percent(row.confidence, 0),
              verdict(row),
            ],
          }))}
        />
      </div>
    </>
  )
}

function verdict({ weak, words }: DerivationFigures) {
  if (weak) return <Tag tone="bad">Weak</Tag>
  return words < enoughWords ? 'Too few words' : <Tag tone="good">Holds</Tag>
}
