import { Refusal } from '#lib/errors.ts'
import { type Visitor, visitorOf } from '#lib/visitor/visitor.ts'
import { visitor } from './auth.ts'
import { portal } from './portal.ts'

/** @throws {Refusal} `no-session` */
export async function requireVisitor(): Promise<Visitor> {
  const session = await visitor()
  const who = session && (await visitorOf(await portal(), session))
  if (!who) throw new Refusal('no-session')
  return who
}
