import { aboutTalk } from '#lib/places/about.ts'
import { type Occupied, occupy } from '#lib/places/occupy.ts'
import type { Giving } from '#lib/places/settle.ts'
import type { RegistrationRow, TalkRow } from '#lib/ports.ts'

/** A place in one talk, kept also where nothing limits it: the visitor's own programme. */
export async function seat(
  giving: Giving,
  row: RegistrationRow,
  talk: TalkRow,
  wait: boolean,
): Promise<Exclude<Occupied, 'unlimited'>> {
  const about = aboutTalk(talk)
  const outcome = await occupy(giving, row, about, wait)
  if (outcome !== 'unlimited') return outcome
  const { id: registrationId, eventId } = row
  await giving.tx.saveBooking({ registrationId, eventId, about, state: 'taken', since: giving.now, offeredUntil: null })
  return 'taken'
}
