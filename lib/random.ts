import { randomBytes, randomInt } from 'node:crypto'

/** 128 random bits, safe in URLs. */
export const newId = (): string => randomBytes(16).toString('base64url')

/** Random decimal digits, the first not zero, e.g. `418207`. */
export const newDigits = (length: number): string => String(randomInt(10 ** (length - 1), 10 ** length))
