import { keepHouse } from './housekeeping.ts'
import { startOutbox } from './outbox.ts'
import { portal } from './portal.ts'

/** What a serving process does beside answering. */
export async function startBackground(): Promise<void> {
  keepHouse(await portal())
  await startOutbox()
}
