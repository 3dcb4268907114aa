import { deskMessage } from '#db/store/desk-message.ts'
import { tryAgain, tryAgainSome } from '#db/store/messages.ts'
import { Refusal } from '#lib/errors.ts'
import type { AtDesk } from './as-organiser.ts'
import { audit } from './audit.ts'

/** @returns how many mails were queued: 1, or 0 when it had not failed */
export async function retryOne(desk: AtDesk, id: string): Promise<number> {
  const { portal, event } = desk
  const message = await deskMessage(portal.database.read, event.id, id)
  if (!message) throw new Refusal('not-found')
  const queued = await portal.database.transaction((tx) => tryAgain(tx, event.id, message.id, portal.now()))
  if (!queued) return 0
  await audit(desk, 'retry-mail', message.id)
  portal.wakeOutbox()
  return 1
}

/** A few hundred at a time, so that registrations are not held up. @returns how many mails were queued */
export async function retryAll(desk: AtDesk): Promise<number> {
  const { portal, event } = desk
  const some = () => portal.database.transaction((tx) => tryAgainSome(tx, event.id, portal.now()))
  let queued = 0
  for (let more = await some(); more > 0; more = await some()) queued += more
  if (queued === 0) return 0
  await audit(desk, 'retry-all-mail', event.id)
  portal.wakeOutbox()
  return queued
}
