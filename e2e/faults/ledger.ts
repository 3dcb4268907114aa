import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'

export type Body = { name: string; email: string; company: string; privacy: true; submissionId: string }

/** Who was told what: `acknowledged` only after the whole success answer was read. */
export type Ledger = {
  /** Every address of the ledger ends so; nothing else in the database does. */
  domain: string
  acknowledged: Map<string, Body>
  /** Sent, and no answer says whether it was kept. */
  inDoubt: Map<string, Body>
  /** How often each answer came: `201`, `503 busy`, `gone`. */
  answers: Record<string, number>
  /** Answers of 429 and 503 that do not say when to come back. */
  withoutRetryAfter: number
}

export const newLedger = (): Ledger => ({
  domain: `ledger-${randomBytes(4).toString('hex')}.example`,
  acknowledged: new Map(),
  inDoubt: new Map(),
  answers: {},
  withoutRetryAfter: 0,
})

export const newBody = (ledger: Ledger): Body => {
  const id = randomBytes(12).toString('hex')
  return {
    name: `Visitor ${id}`,
    email: `${id}@${ledger.domain}`,
    company: `Company ${id}`,
    privacy: true,
    submissionId: `s-${id}`,
  }
}

const event = 'nutra-expo-2027'

/** Sends one registration and notes what came of it. @returns the answer in a word: `201`, `503 busy`, `gone` */
export async function send(ledger: Ledger, url: string, body: Body, signal?: AbortSignal): Promise<string> {
  const said = await answerOf(ledger, url, body, signal)
  ledger.answers[said] = (ledger.answers[said] ?? 0) + 1
  if (said === '201') {
    ledger.acknowledged.set(body.email, body)
    ledger.inDoubt.delete(body.email)
  } else if (said !== '503 busy') ledger.inDoubt.set(body.email, body)
  return said
}

async function answerOf(ledger: Ledger, url: string, body: Body, signal?: AbortSignal): Promise<string> {
  try {
    const answer = await fetch(`${url}/api/v1/events/${event}/registrations`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      signal,
    })
    const { submissionId, code } = (await answer.json()) as { submissionId?: string; code?: string }
    if ((answer.status === 429 || answer.status === 503) && !answer.headers.get('retry-after'))
      ledger.withoutRetryAfter += 1
    if (answer.status !== 201) return `${answer.status} ${code}`
    return submissionId === body.submissionId ? '201' : '201 of another submission'
  } catch {
    return 'gone'
  }
}

type Crowd = {
  clients: number
  /** How many each sends; else it goes on until it is stopped. */
  each?: number
  /** Sends what was not acknowledged again until it is, or until the crowd is stopped; else it leaves at the first `gone`. */
  patient?: boolean
  /** After so long without an answer it hangs up, which counts as `gone`. */
  hangUpMs?: number
}

/** Clients that register one person after another. `stop` lets each finish what it has in flight. */
export function crowd(
  ledger: Ledger,
  url: string,
  { clients, each = Number.POSITIVE_INFINITY, patient, hangUpMs }: Crowd,
) {
  let stopped = false
  const signal = () => (hangUpMs === undefined ? undefined : AbortSignal.timeout(hangUpMs))

  async function client(): Promise<void> {
    for (let n = 0; n < each && !stopped; n++) {
      const body = newBody(ledger)
      let said = await send(ledger, url, body, signal())
      while (patient && said !== '201' && !stopped) {
        await sleep(50 + 100 * Math.random())
        said = await send(ledger, url, body, signal())
      }
      if (said === 'gone') return
      // Refused: it comes back later, as a person would.
      if (said !== '201') await sleep(20)
    }
  }

  const done = Promise.all(Array.from({ length: clients }, client)).then(() => {})
  const stop = () => {
    stopped = true
    return done
  }
  return { done, stop }
}

/** Sends everything in doubt again, with the same ids. @returns the answers that were not 201 */
export async function settle(ledger: Ledger, url: string): Promise<string[]> {
  const answers = await Promise.all([...ledger.inDoubt.values()].map((body) => send(ledger, url, body)))
  return answers.filter((said) => said !== '201')
}
