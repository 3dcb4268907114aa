import { and, eq, inArray, isNull, like, lte, notExists, notInArray, or, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { visits } from '#db/schema/figures.ts'
import { messages } from '#db/schema/messages.ts'
import { people, registrations, submissions } from '#db/schema/people.ts'
import { audits, links, sessions } from '#db/schema/sessions.ts'
import type { Forgotten } from '#lib/ports/erasure.ts'
import { askedLinkMs } from '#lib/visitor/post.ts'
import { dropRegistration } from './registrations.ts'

/**
 * Takes people out of every table: their registrations with all that hangs on them, their sessions, mails and addresses,
 * and what names them in the rows of others.
 */
export async function forget(tx: Db, who: Forgotten): Promise<void> {
  const { registrations: ids, people: persons } = who
  if (ids.length > 0) {
    await forgetAround(tx, ids)
    for (const id of ids) await dropRegistration(tx, id)
  }
  if (who.addresses.length > 0) await forgetAddresses(tx, who)
  if (persons.length > 0)
    await tx.delete(people).where(
      and(
        inArray(people.id, [...persons]),
        // Whoever came anew is the same row only where an older database was put back.
        notExists(tx.select({ id: registrations.id }).from(registrations).where(eq(registrations.personId, people.id))),
      ),
    )
}

/** What does not go with a registration by itself. */
async function forgetAround(tx: Db, ids: readonly string[]): Promise<void> {
  const rows = await tx
    .select({ number: registrations.number, subject: registrations.subject })
    .from(registrations)
    .where(inArray(registrations.id, [...ids]))
  const typed = await tx
    .select({ id: submissions.id })
    .from(submissions)
    .where(inArray(submissions.registrationId, [...ids]))
  const mails = await tx
    .select({ id: messages.id, address: messages.address, template: messages.template })
    .from(messages)
    .where(inArray(messages.registrationId, [...ids]))

  if (typed.length > 0)
    await tx.delete(sessions).where(
      inArray(
        sessions.submissionId,
        typed.map(({ id }) => id),
      ),
    )
  if (rows.length > 0)
    await tx.delete(visits).where(
      inArray(
        visits.subject,
        rows.map(({ subject }) => subject),
      ),
    )
  // That somebody looked stays written; at whom does not.
  const about = [...ids, ...rows.map(({ number }) => number), ...mails.map(({ id }) => id)]
  await tx.update(audits).set({ about: '' }).where(inArray(audits.about, about))
  // Where their mails went once, and nobody we know was asked for since.
  const before = [...new Set(mails.flatMap(({ address, template }) => (template === 'address-change' ? [] : address)))]
  if (before.length > 0) await dropMails(tx, and(isNull(messages.registrationId), inArray(messages.address, before)))
}

/** Mails, and the links that were made for them. */
async function dropMails(tx: Db, which: SQL | undefined): Promise<void> {
  const gone = await tx.delete(messages).where(which).returning({ link: messages.linkId })
  const made = gone.flatMap(({ link }) => link ?? [])
  if (made.length > 0) await tx.delete(links).where(inArray(links.id, made))
}

/** Mails to them whoever caused them, changes of somebody's address to theirs, and forms of others that name it. */
async function forgetAddresses(tx: Db, who: Forgotten): Promise<void> {
  const theirs = [...who.addresses]
  const soonOver = new Date(who.until.getTime() + askedLinkMs)
  await tx.delete(links).where(and(inArray(links.newAddress, theirs), lte(links.expiresAt, soonOver)))
  await dropMails(tx, and(inArray(messages.address, theirs), lte(messages.createdAt, who.until)))
  const named = sql<string>`cast(${submissions.answers} as text)`
  const found = await tx
    .select()
    .from(submissions)
    .where(
      and(
        lte(submissions.createdAt, who.until),
        or(...theirs.map((address) => like(named, `%${address.replaceAll(/[%_\\]/g, '_')}%`))),
        notInArray(submissions.registrationId, [...who.registrations, '']),
      ),
    )
  for (const { id, answers, decidedAnswers } of found) {
    if (!theirs.includes(String(answers.email))) continue
    const { email: _, ...rest } = answers
    const { email: __, ...decided } = decidedAnswers ?? {}
    await tx
      .update(submissions)
      .set({ answers: rest, decidedAnswers: decidedAnswers && decided })
      .where(eq(submissions.id, id))
  }
}
