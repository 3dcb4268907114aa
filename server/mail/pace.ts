/** How fast mail is handed over to one domain, by one process. */
export type PaceLimits = {
  /** Mails a minute at first, at most, and at least. */
  first: number
  most: number
  least: number
}

/** A new sender goes slowly, or large providers hold it for a flood; see docs/decisions/2026-11-22-mail-pace.md. */
export const paceLimits: PaceLimits = { first: 120, most: 1800, least: 6 }

const minuteMs = 60_000
const idleMs = 60 * minuteMs
const mostLanes = 10_000

type Lane = {
  rate: number
  /** Mails that may go now; fills at `rate` a minute. */
  tokens: number
  filledAt: number
  underWay: number
  fellAt: number
  heldUntil: number
}

export type Pace = ReturnType<typeof newPace>

/** What a domain's server made of a mail; `slower` when it said that we come too fast. */
export type Reception = 'accepted' | 'deferred' | 'slower' | 'unheard'

/**
 * The throttle: to each domain so many mails a minute and so many at once.
 *
 * Every accepted mail raises the rate by one a minute, so it doubles each minute in which it is used up. A mail that is
 * put off halves it, once a minute at most, as many are under way together; `slower` also stops the domain for a minute.
 *
 * @param share among how many processes of this host the rates are divided
 */
export function newPace({ first, most, least }: PaceLimits = paceLimits, share = 1) {
  const lanes = new Map<string, Lane>()
  const within = (rate: number) => Math.min(most / share, Math.max(least / share, rate))
  // Half a minute's mail may go at once: a few people registering together wait for nothing.
  const depth = (lane: Lane) => Math.max(1, lane.rate / 2)

  function laneOf(domain: string, now: number): Lane {
    const known = lanes.get(domain)
    if (known) return known
    if (lanes.size >= mostLanes) forgetIdle(now)
    const rate = within(first / share)
    const fresh: Lane = {
      rate,
      tokens: Math.max(1, rate / 2),
      filledAt: now,
      underWay: 0,
      fellAt: -Infinity,
      heldUntil: 0,
    }
    lanes.set(domain, fresh)
    return fresh
  }

  function forgetIdle(now: number): void {
    for (const [domain, lane] of lanes) if (lane.underWay === 0 && now - lane.filledAt > idleMs) lanes.delete(domain)
  }

  function fill(lane: Lane, now: number): void {
    // A clock put back gives nothing and takes nothing.
    const passed = Math.max(0, now - lane.filledAt)
    lane.tokens = Math.min(depth(lane), lane.tokens + (passed / minuteMs) * lane.rate)
    lane.filledAt = now
  }

  /** One place always stays free for other domains: of four, one domain has three at most. */
  const atOnce = (lane: Lane) => (lane.rate * share < first / 2 ? 1 : lane.rate * share < first * 2 ? 2 : 3)

  return {
    /** How many mails may go to a domain now; when none, in how many milliseconds to ask again. */
    room(domain: string, now: number): { mails: number; againInMs: number } {
      const lane = laneOf(domain, now)
      fill(lane, now)
      if (now < lane.heldUntil) return { mails: 0, againInMs: lane.heldUntil - now }
      const mails = Math.min(Math.floor(lane.tokens), atOnce(lane) - lane.underWay)
      return mails > 0
        ? { mails, againInMs: 0 }
        : { mails: 0, againInMs: Math.max(0, ((1 - lane.tokens) / lane.rate) * minuteMs) }
    },
    began(domain: string, now: number): void {
      const lane = laneOf(domain, now)
      lane.tokens -= 1
      lane.underWay += 1
    },
    ended(domain: string, now: number, reception: Reception): void {
      const lane = laneOf(domain, now)
      lane.underWay -= 1
      if (reception === 'accepted') lane.rate = within(lane.rate + 1)
      if (reception === 'slower') lane.heldUntil = now + minuteMs
      const fell = reception === 'slower' || reception === 'deferred'
      if (!fell || now - lane.fellAt < minuteMs) return
      lane.fellAt = now
      lane.rate = within(lane.rate / 2)
      lane.tokens = Math.min(lane.tokens, 1)
    },
    /** Mails a minute to a domain just now. */
    rate: (domain: string): number => lanes.get(domain)?.rate ?? within(first / share),
  }
}
