import type { SKRSContext2D } from '@napi-rs/canvas'
import { encode } from 'uqr'

/** Four modules of white on every side, as scanners expect (ISO/IEC 18004). */
const quiet = 4

/** Draws a QR code, black on white, into a square of about `side`; every module is a whole number of pixels. */
export function drawQr(ctx: SKRSContext2D, payload: string, centreX: number, top: number, side: number): void {
  const { data, size } = encode(payload, { ecc: 'M', border: 0 })
  const pixels = Math.floor(side / (size + 2 * quiet))
  const whole = pixels * (size + 2 * quiet)
  const left = Math.round(centreX - whole / 2)
  ctx.fillStyle = '#ffffff'
  ctx.fillRect(left, top, whole, whole)
  ctx.fillStyle = '#000000'
  for (const [y, line] of data.entries())
    for (const [x, dark] of line.entries())
      if (dark) ctx.fillRect(left + (quiet + x) * pixels, top + (quiet + y) * pixels, pixels, pixels)
}
