import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './halls.module.css'

/** Four halls, four shapes, each drawn in a square of 40. */
const shapes = [
  <circle key="circle" cx="20" cy="20" r="20" />,
  <path key="leaf" d="M0 0h20a20 20 0 0 1 20 20v20H20A20 20 0 0 1 0 20Z" />,
  <path key="bowls" d="M0 0h40a20 20 0 0 1-40 0ZM0 20h40a20 20 0 0 1-40 0Z" />,
  <path key="grid" d="M0 0h19v19H0ZM21 0h19v19H21ZM0 21h19v19H0ZM21 21h19v19H21Z" />,
]

/** A hall's number is the last figure of its id: `hall-2` is 2. */
const numberOf = (hall: string): number => Number(/\d+$/.exec(hall)?.[0] ?? 1)

const shapeOf = (hall: string) => shapes[(numberOf(hall) - 1) % shapes.length]

/** The shape of a hall. Give `label` where no word beside it names the hall. */
export function HallShape({ hall, label, big, bare }: { hall: string; label?: string; big?: boolean; bare?: boolean }) {
  const drawn = {
    className: bare ? undefined : classNames(styles.hall, big && styles.big),
    viewBox: '0 0 40 40',
    fill: 'currentColor',
    children: shapeOf(hall),
  }
  return label ? <svg {...drawn} role="img" aria-label={label} /> : <svg {...drawn} aria-hidden="true" />
}

/** A hall's shape and the words it belongs to. */
export function InHall({ hall, children }: { hall: string | undefined; children: ReactNode }) {
  return (
    <span className={styles.placed}>
      {hall && <HallShape hall={hall} />}
      <span>{children}</span>
    </span>
  )
}

/** The halls of an event, each with its shape, name and what stands there. */
export function Halls({ halls }: { halls: readonly { id: string; name: string; about: string }[] }) {
  return (
    <ul className={styles.halls}>
      {halls.map((hall) => (
        <li key={hall.id}>
          <HallShape hall={hall.id} bare />
          <h3>{hall.name}</h3>
          <p>{hall.about}</p>
        </li>
      ))}
    </ul>
  )
}

/** A row or a block of shapes: the ornament of the house. Decoration only. */
export function Frieze({ columns = 8, rows = 1, kind = 'house', className }: FriezeProps) {
  const tiles = friezes[kind]
  return (
    <svg
      className={classNames(styles.frieze, className)}
      viewBox={`0 0 ${columns * 40} ${rows * 40}`}
      fill="currentColor"
      aria-hidden="true"
    >
      {Array.from({ length: columns * rows }, (_, at) => {
        const [shape, turn, strength] = (tiles[at % tiles.length] ?? '000').split('').map(Number) as [
          number,
          number,
          number,
        ]
        const place = `translate(${(at % columns) * 40} ${Math.floor(at / columns) * 40})`
        return (
          <g key={place} transform={turn ? `${place} rotate(${turn * 90} 20 20)` : place} opacity={strengths[strength]}>
            {shapes[shape]}
          </g>
        )
      })}
    </svg>
  )
}

type FriezeProps = { columns?: number; rows?: number; kind?: 'house' | 'pass'; className?: string }

/** Each tile: its shape, its turn in quarters, its strength. Read from left to right, from the top. */
const friezes = {
  house: '100 001 302 200 002 111 210 102 222 300 111 000 301 202 001 100'.split(' '),
  pass: '000 101 200 302 110 002 301 222 100 211 000 302'.split(' '),
}

const strengths = [undefined, 0.38, 0.16]
