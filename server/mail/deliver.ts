import type { Database } from '#db/client.ts'
import type { Mail } from '#db/store/claims.ts'
import { type MessageFacts, messageFacts, renewLink } from '#db/store/message-facts.ts'
import { askedLinkMs } from '#lib/visitor/post.ts'
import { faultOf } from '../fault.ts'
import { pointless } from './about-message.ts'
import { compose, isMailbox } from './compose.ts'
import { type Outcome, outcomeOf } from './outcome.ts'
import { type RenderedMail, renderFacts } from './render-message.ts'
import type { Transport } from './transport.ts'

/** After so many tries a mail that cannot be drawn is given up; the others flow on. */
const mostBroken = 5
/** A mail later than this gets its half hour anew. */
const heldUpMs = 5 * 60 * 1000

export type Desk = {
  database: Database
  now(): Date
  secret: string
  publicUrl: string
  mailFrom: string
  onTrouble(what: string, detail: Record<string, unknown>): void
  /** For the hand-over in all, below the lease, so that a mail is never in two hands. */
  patienceMs?: number
}

/** One try: read, draw, hand over. */
export async function deliver(desk: Desk, transport: Transport, message: Mail): Promise<Outcome> {
  const { patienceMs = 45_000 } = desk
  const facts = await messageFacts(desk.database.read, message.id)
  if (!facts) return { kind: 'lost' }
  const nothingToSay = pointless(facts, desk.now())
  if (nothingToSay) return { kind: 'withheld', reason: nothingToSay }
  if (!isMailbox(message.address)) return { kind: 'failed', reason: 'not a mailbox', heard: false }

  await renewAskedLink(desk, facts)
  let mail: RenderedMail
  try {
    mail = await renderFacts(facts, desk)
  } catch (error) {
    desk.onTrouble('a mail cannot be drawn', {
      message: message.id,
      template: message.template,
      fault: faultOf(error),
    })
    const kind = message.refusals + 1 < mostBroken ? 'retry' : 'failed'
    return { kind, reason: 'cannot be drawn', heard: false }
  }
  // A process that was stopped and went on finds its lease gone: the mail is another's by now.
  if (!message.leasedUntil || message.leasedUntil.getTime() - desk.now().getTime() < patienceMs) return { kind: 'lost' }
  try {
    await transport.sendMail({
      ...compose(facts, mail, { ...desk, now: desk.now() }),
      signal: AbortSignal.timeout(patienceMs),
    })
    return { kind: 'sent' }
  } catch (error) {
    return outcomeOf(error)
  }
}

/** Only a mail that was held up pays for the extra write. */
async function renewAskedLink({ database, now }: Desk, { link }: MessageFacts): Promise<void> {
  if (!link || link.purpose === 'service' || link.usedAt) return
  const at = now().getTime()
  if (link.expiresAt.getTime() - at > askedLinkMs - heldUpMs) return
  await database.transaction((tx) => renewLink(tx, link.id, new Date(at + askedLinkMs)))
}
