import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Locale } from '#lib/text.ts'
import { font } from './fonts.ts'

/** `whole` unless something had to be left out. */
export type Fitted = { lines: string[]; size: number; whole: boolean }

/** Sets a text in the largest size that needs no more than `most` lines; the last line of what never fits ends in an ellipsis. */
export function fitLines(
  ctx: SKRSContext2D,
  text: string,
  {
    locale,
    weight,
    sizes,
    width,
    most,
  }: { locale: Locale; weight: 400 | 700; sizes: readonly number[]; width: number; most: number },
): Fitted {
  let lines: string[] = []
  let size = sizes[0] ?? 20
  for (size of sizes) {
    ctx.font = font(locale, weight, size)
    lines = wrap(text, (line) => ctx.measureText(line).width <= width)
    if (lines.length <= most) return { lines, size, whole: true }
  }
  const last = [...graphemes.segment(lines[most - 1] ?? '')].slice(0, -1).map(({ segment }) => segment)
  return { lines: [...lines.slice(0, most - 1), `${last.join('').trimEnd()}…`], size, whole: false }
}

function wrap(text: string, fits: (line: string) => boolean): string[] {
  const lines = ['']
  for (const piece of pieces(text, fits)) {
    const longer = `${lines.at(-1)}${piece}`
    if (lines.at(-1) === '' || fits(longer.trimEnd())) lines[lines.length - 1] = longer
    else lines.push(piece.trimStart())
  }
  return lines.map((line) => line.trimEnd()).filter(Boolean)
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** Words with the space or hyphen behind them; Chinese, and words wider than a line, in single characters. */
function pieces(text: string, fits: (line: string) => boolean): string[] {
  const words = text.match(/[^\s-]+-*\s*|-+\s*/g) ?? []
  return words.flatMap((word) =>
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(word) || !fits(word.trimEnd())
      ? [...graphemes.segment(word)].map(({ segment }) => segment)
      : [word],
  )
}
