import type { Random } from '#db/demo/random.ts'

const dayMs = 24 * 60 * 60 * 1000

/** Over how many days the registrations came in. */
export const days = 90

/** The letters of base64url in the order of their bytes: what is written with them sorts as the numbers do. */
const letters = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz'

function written(number: number, length: number): string {
  let text = ''
  for (let left = number; text.length < length; left = Math.floor(left / 64)) text = letters[left % 64] + text
  return text
}

/**
 * Ids that look like the product's and lie evenly over all there could be, in the order in which they are made: an index
 * takes them at its end, and whoever comes later falls anywhere between them, as among random ones.
 *
 * @param place from 0 to 1, without 1
 */
export function idsAt(place: number, random: Random): () => string {
  const start = written(Math.floor(place * 2 ** 48), 8)
  const part = (length: number) => written(Math.floor(random.next() * 64 ** length), length)
  return () => start + part(5) + part(5) + part(4)
}

/** Numbers without repeats: six digits, or seven where those are taken, as a registration draws them. */
export function drawnNumbers(random: Random, count: number): Uint32Array {
  const taken = new Uint8Array(10 ** 7)
  return Uint32Array.from({ length: count }, () => {
    let drawn = random.between(100_000, 999_999)
    while (taken[drawn]) drawn = random.between(1_000_000, 9_999_999)
    taken[drawn] = 1
    return drawn
  })
}

/** When it is quietest in Shanghai, as a part of the day in UTC. */
const quietest = 20 / 24

/** How many have come by a moment, in days' worth of registrations: few at night, many by day. */
const comeBy = (day: number): number => day - (0.8 * Math.sin(2 * Math.PI * (day - quietest))) / (2 * Math.PI)

/**
 * When the registration at this place of all was made: more of them lately than at first, more by day than by night.
 *
 * @param place from 0 to 1, without 1
 */
export function momentAt(place: number, end: Date): Date {
  const first = end.getTime() / dayMs - days
  const wanted = days * place ** 0.7
  // By halving: it is known how many have come by a moment, and the moment is looked for.
  let [low, high] = [Math.max(0, wanted - 1), Math.min(days, wanted + 1)]
  for (let step = 0; step < 24; step += 1) {
    const middle = (low + high) / 2
    if (comeBy(first + middle) - comeBy(first) < wanted) low = middle
    else high = middle
  }
  return new Date(Math.round((first + low) * dayMs))
}
