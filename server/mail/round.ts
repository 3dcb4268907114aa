import type { Database } from '#db/client.ts'
import { claimDue, domainsALook, type Mail, waitingDomains } from '#db/store/claims.ts'
import type { Pace } from './pace.ts'

/** So many reads a look; the next goes on where this one stopped. */
const mostReads = 8

type Turn = { domain: string; limit: number }

/** `againInMs`: when the throttle will let more through, if that is what holds what is due. */
type Claimed = { mails: Mail[]; againInMs: number }

/**
 * Goes round the domains that mail waits for and takes what each has room for: a hall's mail to one provider holds up
 * nobody else's, and is not even read.
 */
export function newRound(database: Database, pace: Pace) {
  let behind: string | null = null

  async function turnsFor(now: Date, free: number): Promise<{ turns: Turn[]; againInMs: number }> {
    const turns = new Map<string, Turn>()
    const from = behind
    let left = free
    let againInMs = Number.POSITIVE_INFINITY
    let wrapped = from === null
    for (let reads = 0; reads < mostReads; reads++) {
      const found = await waitingDomains(database.read, now, behind)
      for (const { domain, due } of found) {
        behind = domain
        if (due && !turns.has(domain)) {
          const room = pace.room(domain, now.getTime())
          const limit = Math.min(room.mails, left)
          if (limit > 0) turns.set(domain, { domain, limit })
          else againInMs = Math.min(againInMs, room.againInMs)
          left -= limit
        }
        if (left === 0 || (wrapped && domain === from)) return { turns: [...turns.values()], againInMs }
      }
      if (found.length === domainsALook) continue
      behind = null
      if (wrapped) break
      wrapped = true
    }
    return { turns: [...turns.values()], againInMs }
  }

  /** Claims up to `free` mails, each domain's oldest. Touches the writer only when there is something to take. */
  async function claim(now: Date, free: number, leaseMs: number): Promise<Claimed> {
    const { turns, againInMs } = await turnsFor(now, free)
    if (turns.length === 0) return { mails: [], againInMs }
    const leasedUntil = new Date(now.getTime() + leaseMs)
    const mails = await database.transaction(async (tx) => {
      const claimed: Mail[] = []
      for (const turn of turns) claimed.push(...(await claimDue(tx, { ...turn, now, leasedUntil })))
      return claimed
    })
    for (const { domain } of mails) pace.began(domain, now.getTime())
    return { mails, againInMs }
  }

  return { claim }
}
