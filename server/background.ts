import { keepHouse } from './housekeeping.ts'
import { startOutbox } from './outbox.ts'
import { portal } from './portal.ts'
import { keepTallies } from './tallying.ts'

/** What a serving process does beside answering. */
export async function startBackground(): Promise<void> {
  const from = await portal()
  keepHouse(from)
  keepTallies(from)
  await startOutbox()
}
