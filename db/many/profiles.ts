import { askingsOf, guessesOf } from '#db/demo/askings.ts'
import { type DemoPerson, demoPeople } from '#db/demo/people.ts'
import { random } from '#db/demo/random.ts'
import { defaultCatalogue } from '#lib/catalogue/default.ts'
import type { AskingRow, GuessRow } from '#lib/ports/yield.ts'
import type { AnswerRow, EventRow, RegistrationRow } from '#lib/ports.ts'
import { segmentOf } from '#lib/visitor/arrival.ts'
import { countAnswered, countKnown, knownOf } from '#lib/visitor/facts.ts'

/** How many times the demo's visitors are made anew, each time others: a few of them are enough for a few. */
const castsFor = (count: number): number => (count > 5000 ? 4 : 1)

type Touch = Pick<RegistrationRow, 'channel' | 'campaign' | 'device' | 'segment' | 'locale' | 'attribution'>

/** What many registrations have in common: who it might be, what they told, and what was asked of them. */
export type Profile = {
  person: DemoPerson
  touch: Touch
  /** What follows from the answers, as each write of the product keeps it with the registration. */
  counts: Pick<RegistrationRow, 'questionsAnswered' | 'dataPoints'>
  askings: readonly AskingRow[]
  guesses: readonly GuessRow[]
}

/** Visitors like those of the demo, who came by this year's links; the same each time. Every other one wanted the pass alone. */
export const profilesOf = (event: EventRow, count: number): Profile[] =>
  Array.from({ length: castsFor(count) }, (_, cast) => demoPeople(random(2027 + cast), new Set()))
    .flat()
    .map((person, at) => profileOf(at % 2 === 0 ? person : content(person), event))

/** Who told what the quick form asks, and nothing more. */
function content(person: DemoPerson): DemoPerson {
  const { name, email, company } = person.answers
  return { ...person, services: [], answers: { name, email, company } as DemoPerson['answers'], marketing: false }
}

function profileOf(person: DemoPerson, event: EventRow): Profile {
  const { channel, device, locale } = person.touch
  // Last year's links are called as this year's, with the year behind.
  const campaign = person.touch.campaign.replace(/-26$/, '')
  const touch: Touch = {
    channel,
    campaign,
    device,
    segment: segmentOf(channel, null),
    locale,
    attribution: campaign ? { via: campaign } : {},
  }
  return {
    person,
    touch,
    counts: countsOf(person, touch, event),
    askings: askingsOf(person),
    guesses: guessesOf(person),
  }
}

function countsOf({ answers, provedAt, registeredAt }: DemoPerson, touch: Touch, event: EventRow): Profile['counts'] {
  const rows = Object.entries(answers).map(
    ([point, value]): AnswerRow => ({
      registrationId: '',
      point,
      value,
      source: 'asked',
      eventId: event.id,
      answeredAt: provedAt,
    }),
  )
  const known = knownOf(
    defaultCatalogue,
    event,
    { ...touch, createdAt: registeredAt, provedAt } as RegistrationRow,
    rows,
  )
  return { questionsAnswered: countAnswered(known), dataPoints: countKnown(known) }
}
