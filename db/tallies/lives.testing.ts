import fc from 'fast-check'
import type { Database, Db } from '#db/client.ts'
import * as answers from '#db/store/answers.ts'
import { yieldWrites } from '#db/store/askings.ts'
import { addRegistered } from '#db/store/desk.testing.ts'
import * as registrations from '#db/store/registrations.ts'
import { addSteps } from '#db/store/steps.ts'

const names = ['landed', 'browsed', 'started', 'registered', 'proved', 'opened', 'taken', 'attended'] as const
const questions = ['jobTitle', 'mobile', 'interests'] as const
const services = ['pass', 'conference', 'matching'] as const

const kinds = [
  ...['step', 'step', 'step', 'shown', 'answered', 'skipped', 'refused', 'guessed', 'joined'],
  ...['registers', 'registers', 'proves', 'tells', 'takes', 'cancels', 'answers', 'removes', 'leaves'],
] as const

/** One thing that happens to one of a few people, so many minutes after the one before. */
export const aLife = fc.array(
  fc.record({
    kind: fc.constantFrom(...kinds),
    person: fc.nat(4),
    name: fc.constantFrom(...names),
    question: fc.constantFrom(...questions),
    service: fc.constantFrom(...services),
    minutes: fc.nat(25),
    seconds: fc.nat(599),
    n: fc.nat(20),
  }),
  { maxLength: 25 },
)

export type Happening = typeof aLife extends fc.Arbitrary<(infer T)[]> ? T : never

const channels = ['search', 'sms', 'edm']

/** What somebody is called in an event of a test. */
export const subjectOf = (eventId: string, person: number) => `${eventId}-person-${person}`

/** Lets it happen, through the functions that the portal writes with. */
export const live = (database: Database, eventId: string, it: Happening, at: Date): Promise<void> =>
  database.transaction((tx) => happen(tx, eventId, it, at))

async function happen(tx: Db, eventId: string, it: Happening, at: Date): Promise<void> {
  const { person, question, service, name } = it
  const subject = subjectOf(eventId, person)
  const registrationId = `${eventId}-registration-${person}`
  const asks = yieldWrites(tx)
  const touch = {
    channel: channels[person % 3] ?? '',
    campaign: person === 0 ? 'a "campaign"' : '',
    locale: person % 2 ? ('en' as const) : ('zh-CN' as const),
    device: person === 3 ? 'computer' : 'phone',
    segment: 'new',
  }
  const asking = {
    ...{ eventId, subject, question, service, channel: 'search', shownAt: at },
    ...{ answeredAt: null, skippedAt: null, refusals: 0, seconds: null },
  }
  const row = await registrations.registration(tx, registrationId)
  const about = name === 'opened' || name === 'taken' ? service : ''
  const deeds: Record<(typeof kinds)[number], () => Promise<unknown>> = {
    step: () => addSteps(tx, [{ eventId, subject, landedOn: '2026-12-01', ...touch, step: name, about, at }]),
    shown: () => asks.addShown([asking]),
    answered: () => asks.saveAskings([{ ...asking, service: '', answeredAt: at, seconds: it.seconds }]),
    skipped: () => asks.saveAskings([{ ...asking, skippedAt: at }]),
    refused: () => asks.countRefusals({ eventId, subject, channel: 'search' }, [question], at),
    guessed: () =>
      asks.saveGuesses([
        { eventId, subject, point: question, readFrom: service, right: it.n > 9, confidence: 60 + it.n, at },
      ]),
    joined: () => asks.joinAskings(eventId, [subjectOf(eventId, 4 - person)], subject),
    registers: async () =>
      row ??
      addRegistered(tx, eventId, { id: registrationId, subject, questionsAnswered: 3, dataPoints: 5 + it.n, ...touch }),
    proves: () => registrations.changeRegistration(tx, registrationId, { provedAt: at }),
    tells: () =>
      registrations.changeRegistration(tx, registrationId, { questionsAnswered: it.n, dataPoints: 2 * it.n }),
    cancels: () => registrations.changeRegistration(tx, registrationId, { status: 'cancelled' }),
    takes: async () =>
      row && answers.saveTaking(tx, { registrationId, service, state: it.n > 5 ? 'taken' : 'cancelled', takenAt: at }),
    answers: async () => {
      const value = it.n > 5 ? String(it.n) : null
      const fact = { registrationId, point: question, value, source: 'asked' as const, eventId, answeredAt: at }
      return row && answers.saveAnswers(tx, [fact])
    },
    removes: () => answers.dropAnswers(tx, registrationId, [question]),
    leaves: () => registrations.dropRegistration(tx, registrationId),
  }
  await deeds[it.kind]()
}
