import type { QuestionFigures } from '#lib/desk/yield.ts'

/** Where a shown question may end, in the order it is drawn, and in which colour. */
export const ends = [
  { end: 'answered', name: 'Answered', colour: 'var(--accent)' },
  { end: 'skipped', name: 'Skipped', colour: 'var(--edge)' },
  { end: 'open', name: 'Waiting or passed over', colour: 'var(--line)' },
  { end: 'left', name: 'Left here', colour: 'var(--bad)' },
] as const

/** `52 of 60 answered, 3 skipped, 5 left here`: what is none is not said. */
export const saidOf = (row: QuestionFigures): string =>
  [
    `${row.answered} of ${row.shown} answered`,
    row.skipped > 0 && `${row.skipped} skipped`,
    row.left > 0 && `${row.left} left here`,
    row.open > 0 && `${row.open} open`,
  ]
    .filter(Boolean)
    .join(', ')
