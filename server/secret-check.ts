import { createHmac } from 'node:crypto'
import { EnvError } from './env.ts'

/** What a database keeps of the secret it was made with: enough to know it again. */
export const secretCheckOf = (secret: string): string => createHmac('sha256', secret).update('check').digest('hex')

export const anotherSecret = () => new EnvError('FOYER_SECRET is not the one this database was made with')
