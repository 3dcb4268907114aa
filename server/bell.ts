import { EventEmitter } from 'node:events'
import { once } from './once.ts'

/**
 * What one module world of the process has to tell the other.
 *
 * `outbox`: a commit may have left something to send. `untrusted`: the database's files are in doubt, and the process
 * must be replaced.
 */
export const bell = (): EventEmitter<{ outbox: []; untrusted: [] }> => once('bell', () => new EventEmitter())
