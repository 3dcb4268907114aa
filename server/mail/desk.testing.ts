import { setTimeout as sleep } from 'node:timers/promises'
import { nutraExpo2027 } from '#db/demo/nutra-expo-2027.ts'
import { events } from '#db/schema/events.ts'
import { messages } from '#db/schema/messages.ts'
import { submissions } from '#db/schema/people.ts'
import { links } from '#db/schema/sessions.ts'
import type { Mail } from '#db/store/claims.ts'
import { addRegistered } from '#db/store/desk.testing.ts'
import { addMail } from '#db/store/messages.testing.ts'
import { freshDatabase, type TestDatabase } from '#db/testing.ts'
import type { LinkRow, RegistrationRow, SubmissionRow } from '#lib/ports.ts'
import { newId } from '#lib/random.ts'
import { tokenHash } from '#lib/tokens.ts'
import type { Desk } from './deliver.ts'

type Trouble = { what: string; detail: Record<string, unknown> }

export type Said = {
  message?: Partial<Mail>
  registration?: Partial<RegistrationRow>
  answers?: SubmissionRow['answers']
  link?: Partial<LinkRow>
}

/** For tests: a desk with the demo event, and ways to queue a mail and to wait. */
export async function openDesk(change: Partial<Desk> = {}) {
  const database = await freshDatabase()
  await database.transaction(async (tx) => {
    await tx.insert(events).values({ ...nutraExpo2027, previousId: null })
  })
  const troubles: Trouble[] = []
  const alarms: Trouble[] = []
  const desk: Desk = {
    database,
    now: () => new Date(),
    secret: 'a secret of a test, long enough to be one',
    publicUrl: 'https://visit.nutra-expo.example',
    mailFrom: 'Nutra Expo <no-reply@nutra-expo.example>',
    onTrouble: (what, detail) => troubles.push({ what, detail }),
    ...change,
  }
  return {
    desk,
    troubles,
    alarms,
    onAlarm: (what: string, detail: Record<string, unknown>) => void alarms.push({ what, detail }),
    queue: (said?: Said) => queue(database, said),
    rows: () => database.read.select().from(messages),
    links: () => database.read.select().from(links),
  }
}

async function queue(database: TestDatabase, { message = {}, registration = {}, answers = {}, link = {} }: Said = {}) {
  const id = newId()
  const [submissionId, linkId] = [newId(), newId()]
  const at = new Date()
  const address = message.address ?? 'li.wei@visitors.example'
  await database.transaction(async (tx) => {
    await addRegistered(tx, 'nutra-expo-2027', { id, address, name: '李伟', company: '港湾食品', ...registration })
    await tx.insert(submissions).values({
      id: submissionId,
      eventId: 'nutra-expo-2027',
      registrationId: id,
      bodyHash: id,
      entryNumber: id,
      locale: 'en',
      answers,
      consents: [],
      wishes: [],
      createdAt: at,
      changedAt: at,
    })
    await tx.insert(links).values({
      id: linkId,
      tokenHash: tokenHash('', linkId),
      registrationId: id,
      purpose: 'service',
      landing: '',
      locale: 'en',
      expiresAt: new Date(at.getTime() + 86_400_000),
      ...link,
    })
  })
  const messageId = await database.transaction((tx) =>
    addMail(tx, 'nutra-expo-2027', { address, registrationId: id, submissionId, linkId, createdAt: at, ...message }),
  )
  return { messageId, registrationId: id, linkId }
}

/** Waits until something holds, for ten seconds at most. */
export async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  for (let tries = 0; tries < 500; tries++) {
    if (await holds()) return
    await sleep(20)
  }
  throw new Error('It did not come to that within ten seconds.')
}
