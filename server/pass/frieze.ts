import { Path2D, type SKRSContext2D } from '@napi-rs/canvas'

// The four halls in a box of 40 × 40: circle, leaf, bowls, grid.
const leaf = 'M0 0h20a20 20 0 0 1 20 20v20H20A20 20 0 0 1 0 20Z'
const shapes = {
  circle: 'M0 20a20 20 0 1 0 40 0a20 20 0 1 0 -40 0Z',
  leaf,
  bowls: 'M0 0h40a20 20 0 0 1-40 0ZM0 20h40a20 20 0 0 1-40 0Z',
  grid: 'M0 0h19v19H0ZM21 0h19v19H21ZM0 21h19v19H0ZM21 21h19v19H21Z',
} as const

const row: readonly (readonly [keyof typeof shapes, quarterTurns: number, opacity: number])[] = [
  ['circle', 0, 1],
  ['leaf', 0, 0.38],
  ['bowls', 0, 1],
  ['grid', 0, 0.16],
  ['leaf', 1, 1],
  ['circle', 0, 0.16],
  ['grid', 0, 0.38],
  ['bowls', 2, 0.16],
  ['leaf', 0, 1],
  ['bowls', 1, 0.38],
  ['circle', 0, 1],
  ['grid', 0, 0.16],
]

/** Draws the frieze of hall shapes as wide as asked; it is a twelfth as high. */
export function drawFrieze(ctx: SKRSContext2D, x: number, y: number, width: number, ink: string): void {
  const side = width / row.length
  ctx.save()
  ctx.fillStyle = ink
  for (const [place, [shape, turns, opacity]] of row.entries()) {
    ctx.save()
    ctx.globalAlpha = opacity
    ctx.translate(x + place * side, y)
    ctx.scale(side / 40, side / 40)
    ctx.translate(20, 20)
    ctx.rotate((turns * Math.PI) / 2)
    ctx.translate(-20, -20)
    ctx.fill(new Path2D(shapes[shape]))
    ctx.restore()
  }
  ctx.restore()
}
