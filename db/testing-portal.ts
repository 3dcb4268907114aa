import { nutraExpo2026 } from '#db/demo/nutra-expo-2026.ts'
import { nutraExpo2027 } from '#db/demo/nutra-expo-2027.ts'
import { events } from '#db/schema/events.ts'
import { messages } from '#db/schema/messages.ts'
import { publishDefault } from '#db/store/catalogues.ts'
import { storeOf } from '#db/store/store.ts'
import { freshDatabase, type TestDatabase } from '#db/testing.ts'
import { keptCatalogues } from '#lib/catalogue/kept.ts'
import type { EventRow, MessageRow, Portal, SessionRow } from '#lib/ports.ts'
import { linkToken } from '#lib/tokens.ts'
import { type QuickForm, register } from '#lib/visitor/register.ts'
import { signInByLink } from '#lib/visitor/sign-in.ts'
import { assertProven, type Proven, type Visitor, visitorOf } from '#lib/visitor/visitor.ts'

export type TestPortal = Portal & { database: TestDatabase; event: EventRow; clock: { at: Date } }

/** The core over a real database with the demo event and a clock that stands still. */
export async function testPortal(): Promise<TestPortal> {
  const database = await freshDatabase()
  const clock = { at: new Date('2026-12-01T02:00:00Z') }
  await database.transaction((tx) => tx.insert(events).values([nutraExpo2026, nutraExpo2027]))
  await database.transaction((tx) => publishDefault(tx, clock.at))
  const store = storeOf(database)
  const event = await store.event('nutra-expo-2027')
  if (!event) throw new Error('the demo event is missing')
  return {
    database,
    event,
    clock,
    store,
    catalogueOf: keptCatalogues(store),
    now: () => clock.at,
    secret: 'a secret for tests, long enough',
    publicUrl: 'http://localhost:3000',
    saltOf: async (day) => `the salt of ${day}`,
    wakeOutbox: () => {},
  }
}

let sessions = 0

export const quickForm = (form: Partial<QuickForm> = {}): QuickForm => ({
  name: '陈思远',
  email: 'siyuan.chen@qinglan-health.example',
  company: '上海青岚健康科技有限公司',
  consents: ['privacy'],
  locale: 'zh-CN',
  attribution: {},
  arrival: { network: '203.0.113', userAgent: 'Mozilla/5.0 (iPhone) Mobile', acceptLanguage: 'zh-CN' },
  ...form,
})

/** Registers in a browser of its own. */
export async function registerOnce(portal: TestPortal, form: Partial<QuickForm> = {}) {
  const hash = `session-${++sessions}`
  const submission = await register(portal, portal.event, quickForm(form), hash)
  return { submission, hash }
}

export async function sessionOf(portal: TestPortal, hash: string): Promise<SessionRow> {
  const session = await portal.store.session(hash)
  if (!session) throw new Error(`no session ${hash}`)
  return session
}

export async function visitorIn(portal: TestPortal, hash: string): Promise<Visitor> {
  const visitor = await visitorOf(portal, await sessionOf(portal, hash))
  if (!visitor) throw new Error(`nobody behind ${hash}`)
  return visitor
}

export const outbox = (portal: TestPortal): Promise<MessageRow[]> =>
  portal.database.read.select().from(messages).orderBy(messages.createdAt)

/** Opens the link of the newest mail to an address, in a browser that holds another session or none. */
export async function openMail(portal: TestPortal, address: string, holding: string | null = null) {
  const mail = (await outbox(portal)).filter((each) => each.address === address && each.linkId).at(-1)
  const hash = `session-${++sessions}`
  const current = holding ? await portal.store.session(holding) : null
  await signInByLink(portal, linkToken(portal.secret, mail?.linkId ?? ''), current, hash)
  return hash
}

export async function provenIn(portal: TestPortal, hash: string): Promise<Proven> {
  const visitor = await visitorIn(portal, hash)
  assertProven(visitor)
  return visitor
}

/** Moves the clock on. */
export const tick = (portal: TestPortal, ms = 1000): void => {
  portal.clock.at = new Date(portal.clock.at.getTime() + ms)
}
