import { join } from 'node:path'

/** Where it is noted who asked to be forgotten, without saying who. */
export const erasureLog = (dataDir: string): string => join(dataDir, 'erasures.log')
