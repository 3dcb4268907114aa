import { Refusal } from '#lib/errors.ts'
import type { SessionRow } from '#lib/ports.ts'
import { type Visit, visitOf as visitFor } from '#lib/visitor/visit.ts'
import { type Visitor, visitorOf } from '#lib/visitor/visitor.ts'
import { visitor } from './auth.ts'
import { type Portal, portal } from './portal.ts'

/** The visit a session may see; null when what it spoke for is gone. */
export async function visitOf(from: Portal, session: SessionRow): Promise<Visit | null> {
  const who = await visitorOf(from, session)
  return who && visitFor(from, who)
}

/** @throws {Refusal} `no-session` */
export async function requireVisitor(): Promise<Visitor> {
  const session = await visitor()
  const who = session && (await visitorOf(await portal(), session))
  if (!who) throw new Refusal('no-session')
  return who
}
