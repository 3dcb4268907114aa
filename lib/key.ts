import { createHmac } from 'node:crypto'
import { Refusal } from '#lib/errors.ts'

/** Crockford's base 32: no I, L, O or U. https://www.crockford.com/base32.html */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 12

/** Powers of a generator of GF(32), polynomial x⁵+x²+1: the weight of each place. All differ, so a swap changes the sum. */
const powers = Array.from({ length: 31 }).reduce<number[]>((all) => {
  const next = (all.at(-1) ?? 0) << 1
  return all.length === 0 ? [1] : [...all, next > 31 ? next ^ 0b100101 : next]
}, [])

const times = (a: number, b: number): number =>
  a === 0 || b === 0 ? 0 : (powers[(powers.indexOf(a) + powers.indexOf(b)) % 31] as number)

/** Zero for a well-formed key. Any one wrong symbol and any two swapped symbols make it something else. */
const syndrome = (symbols: readonly number[]): number =>
  symbols.reduce((sum, symbol, place) => sum ^ times(symbol, powers[place] as number), 0)

/**
 * The registration key: 55 bits from the secret and one check symbol. Made again whenever it is sent, never stored.
 *
 * @returns 12 symbols without dashes, e.g. `7K3M9QXT4CBR`
 */
export function newKey(secret: string, registrationId: string, version: number): string {
  const bits =
    createHmac('sha256', secret).update(`key\n${registrationId}\n${version}`).digest().readBigUInt64BE() >> 9n
  const symbols = Array.from({ length: length - 1 }, (_, place) => Number((bits >> BigInt(5 * place)) & 31n))
  // s₁₁·α¹¹ must cancel the rest; 31 − 11 = 20 is the inverse of α¹¹.
  const check = times(syndrome(symbols), powers[31 - (length - 1)] as number)
  return [...symbols, check].map((symbol) => alphabet[symbol]).join('')
}

/** As people see it: `7K3M-9QXT-4CBR`. */
export const formatKey = (key: string): string => (key.match(/.{4}/g) ?? []).join('-')

/**
 * Reads a registration key as typed: any case, spaces, dashes, full-width characters; O is 0, I and L are 1.
 *
 * @param typed e.g. `7k3m 9qxt-4cbr`
 * @returns 12 symbols without dashes, e.g. `7K3M9QXT4CBR`
 * @throws {Refusal} `mistyped-key` when the length or the check symbol is wrong
 */
export function readKey(typed: string): string {
  const key = typed
    .slice(0, 200)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  const symbols = [...key].map((symbol) => alphabet.indexOf(symbol))
  if (symbols.length !== length || symbols.includes(-1) || syndrome(symbols) !== 0)
    throw new Refusal('mistyped-key', [{ pointer: '/key', code: 'mistyped-key', detail: '' }])
  return key
}

/** Finds a key without keeping it: stored under a unique index. */
export const keyHash = (secret: string, key: string): string =>
  createHmac('sha256', secret).update(`key-hash\n${key}`).digest('base64url')
