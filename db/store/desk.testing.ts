import type { Db } from '#db/client.ts'
import { events } from '#db/schema/events.ts'
import { steps } from '#db/schema/figures.ts'
import { registrations, submissions } from '#db/schema/people.ts'
import { noteChange } from '#db/tallies/tail.ts'
import type { EventContent } from '#lib/event.ts'

type Row<T extends { $inferInsert: unknown }> = Partial<T['$inferInsert']>

let made = 0
const next = () => `${++made}`

/** For tests: an event with nothing to say. */
export async function addEvent(tx: Db, id: string): Promise<void> {
  await tx.insert(events).values({
    id,
    previousId: null,
    timeZone: 'Asia/Shanghai',
    startsOn: '2027-05-18',
    endsOn: '2027-05-20',
    opensAt: new Date('2026-11-02T02:00:00Z'),
    closesAt: new Date('2027-05-20T06:00:00Z'),
    catalogueVersion: 1,
    demo: true,
    content: {} as EventContent,
  })
}

/** For tests: a registration of which only what matters is said. */
export async function addRegistered(tx: Db, eventId: string, said: Row<typeof registrations> = {}): Promise<string> {
  const n = next()
  const id = said.id ?? `registration-${n}`
  await tx.insert(registrations).values({
    id,
    eventId,
    number: `NE27-${n.padStart(5, '0')}`,
    status: 'registered',
    addressKind: 'email',
    address: `person-${n}@visitors.example`,
    name: `Person ${n}`,
    company: 'Harbour Foods',
    locale: 'en',
    keyVersion: 1,
    keyHash: `key-${n}`,
    badgeToken: `badge-${n}`,
    subject: `subject-${n}`,
    channel: 'search',
    campaign: '',
    device: 'phone',
    segment: 'new',
    landedOn: '2026-12-01',
    attribution: {},
    createdAt: new Date('2026-12-01T02:00:00Z'),
    questionsAnswered: 0,
    dataPoints: 0,
    ...said,
  })
  await noteChange(tx, { registrationId: id })
  return id
}

export async function addEntry(tx: Db, eventId: string, registrationId: string, entryNumber: string): Promise<void> {
  const at = new Date('2026-12-01T02:00:00Z')
  await tx.insert(submissions).values({
    id: `submission-${next()}`,
    eventId,
    registrationId,
    bodyHash: 'body',
    entryNumber,
    locale: 'en',
    answers: {},
    consents: [],
    wishes: [],
    createdAt: at,
    changedAt: at,
  })
}

export async function addStep(
  tx: Db,
  said: Row<typeof steps> & { eventId: string; subject: string; step: string },
): Promise<void> {
  await tx
    .insert(steps)
    .values({
      about: '',
      at: new Date('2026-12-01T02:00:00Z'),
      landedOn: '2026-12-01',
      channel: 'search',
      campaign: '',
      locale: 'en',
      device: 'phone',
      segment: 'new',
      ...said,
    })
    .onConflictDoNothing()
  await noteChange(tx, { eventId: said.eventId, subject: said.subject })
}
