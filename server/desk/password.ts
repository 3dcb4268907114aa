import { hash, verify } from '@node-rs/argon2'
import { Refusal } from '#lib/errors.ts'
import { once } from '#server/once.ts'

// RFC 9106 and OWASP: argon2id with 19 MiB, two passes, one lane; about 25 ms.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

const atOnce = 2
const mostWaiting = 32

type Queue = { running: number; waiting: (() => void)[] }

const passwordQueue = () => once<Queue>('password-queue', () => ({ running: 0, waiting: [] }))

/** Whether so many wait that the next is refused: known before a try is counted. */
export const isCrowded = (): boolean => passwordQueue().waiting.length >= mostWaiting

/** Two hashes at a time: more would only take memory and hold up visitors. */
async function inTurn<T>(run: () => Promise<T>): Promise<T> {
  const queue = passwordQueue()
  if (queue.running < atOnce) queue.running++
  else {
    if (isCrowded()) throw new Refusal('busy')
    // Whoever is done hands over the place, so `running` stays as it is.
    await new Promise<void>((go) => queue.waiting.push(go))
  }
  try {
    return await run()
  } finally {
    const next = queue.waiting.shift()
    if (next) next()
    else queue.running--
  }
}

// Normalised, so that a password typed on another system is the same password (RFC 8265).
const prepared = (password: string) => password.normalize('NFC')

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(prepared(password), cost))

/** Takes as long for an account that does not exist: then against a hash nobody has the password of. */
export async function isPassword(password: string, passwordHash: string | undefined): Promise<boolean> {
  const decoy = passwordHash ? undefined : await once('password-decoy', () => hash(crypto.randomUUID(), cost))
  const right = await inTurn(() => verify(passwordHash ?? decoy ?? '', prepared(password), cost))
  return right && passwordHash !== undefined
}
