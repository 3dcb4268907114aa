import { EventEmitter } from 'node:events'
import { once } from './once.ts'

/** Rung after a commit that may have left something to do; the outbox worker listens, in whichever module world it lives. */
export const bell = (): EventEmitter<{ outbox: [] }> => once('bell', () => new EventEmitter())
