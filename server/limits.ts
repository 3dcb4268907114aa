import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import type { KeyLimiter } from '#lib/visitor/sign-in.ts'
import { once } from './once.ts'

const windowSeconds = 600
const perNetwork = 30
const inAll = 2000

/** Wrong well-formed keys: 30 from one network, or 2,000 in all, within 10 minutes ask for the email as well. */
export const keyLimiter = (): KeyLimiter =>
  once('key-limiter', () => {
    const networks = new RateLimiterMemory({ points: perNetwork, duration: windowSeconds })
    const everyone = new RateLimiterMemory({ points: inAll, duration: windowSeconds })
    const spent = (state: RateLimiterRes | null, points: number) =>
      state !== null && state.consumedPoints >= points ? Math.ceil(state.msBeforeNext / 1000) : null
    return {
      needsEmail: async (network) =>
        spent(await networks.get(network), perNetwork) ?? spent(await everyone.get('all'), inAll),
      wrong: async (network) => {
        await networks.penalty(network)
        await everyone.penalty('all')
      },
    }
  })
