import { messageFacts } from '#db/store/message-facts.ts'
import { bell } from './bell.ts'
import { env } from './env.ts'
import { log } from './guard/log.ts'
import { deliver } from './mail/deliver.ts'
import { newPace, paceLimits } from './mail/pace.ts'
import { type RenderedMail, renderFacts } from './mail/render-message.ts'
import { runOnce } from './mail/running.ts'
import { openTransport } from './mail/transport.ts'
import { startWorker } from './mail/worker.ts'
import { portal } from './portal.ts'

/** Somebody should look at once: no mail leaves, or mail leaves again. */
const onAlarm = (what: string, detail: Record<string, unknown>) => log.error(detail, what)
const onTrouble = (what: string, detail: Record<string, unknown>) => log.warn(detail, what)

/** Starts sending, one worker a process. Without SMTP mail stays queued, and the organiser reads it. */
export async function startOutbox(): Promise<void> {
  const desk = await portal()
  const { smtpUrl } = desk
  const { webConcurrency } = env()
  if (!smtpUrl) return
  runOnce(() => {
    const transport = openTransport(smtpUrl)
    const worker = startWorker({
      database: desk.database,
      now: desk.now,
      deliver: (message) => deliver({ ...desk, onTrouble }, transport, message),
      onTrouble,
      onAlarm,
      pace: newPace(paceLimits, webConcurrency),
    })
    bell().on('outbox', worker.wake)
    return {
      wake: worker.wake,
      async stop() {
        bell().off('outbox', worker.wake)
        await worker.stop()
        transport.close()
      },
    }
  })
}

/** A mail as it would be sent now; null when there is no such message, or it is about nobody. */
export async function renderMessage(messageId: string): Promise<RenderedMail | null> {
  const desk = await portal()
  const facts = await messageFacts(desk.database.read, messageId)
  return facts?.registration ? renderFacts(facts, desk) : null
}
