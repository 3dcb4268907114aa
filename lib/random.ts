import { randomFillSync, randomInt } from 'node:crypto'

/** Asking the system for each few bytes costs more than what they are for. What was handed out is never used again. */
const drawn = Buffer.allocUnsafe(4096)
let spent = drawn.length

function randomText(bytes: number): string {
  if (spent + bytes > drawn.length) {
    randomFillSync(drawn)
    spent = 0
  }
  spent += bytes
  return drawn.toString('base64url', spent - bytes, spent)
}

/** 128 random bits, safe in URLs. For what nobody may guess. */
export const newId = (): string => randomText(16)

/** 64 symbols in the order in which databases compare them. */
const inOrder = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz'

/**
 * The id of a row: the moment in 8 symbols, then 96 random bits.
 *
 * Rows made together lie together in every index that starts with it, so a commit touches few pages of the disk.
 */
export function newRowId(now: Date): string {
  let moment = ''
  for (let rest = now.getTime(), place = 0; place < 8; place += 1, rest = Math.floor(rest / 64))
    moment = inOrder[rest % 64] + moment
  return moment + randomText(12)
}

/** Random decimal digits, the first not zero, e.g. `418207`. */
export const newDigits = (length: number): string => String(randomInt(10 ** (length - 1), 10 ** length))
