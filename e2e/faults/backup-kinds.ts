import { randomBytes } from 'node:crypto'
import { createDatabase } from '../../db/testing-postgres.ts'
import { startCluster } from './cluster.ts'
import { newPlace } from './place.ts'

type Env = Readonly<Record<string, string>> & { DATABASE_URL?: string; FOYER_SECRET?: string }

/** A place for a server, on the one database or the other. */
export async function placeOn(kind: 'sqlite' | 'postgresql', secret = randomBytes(24).toString('hex')) {
  const place = await newPlace()
  if (kind === 'sqlite') return { ...place, env: { DATA_DIR: place.dataDir } as Env, database: place.file }
  const name = `foyer_${randomBytes(4).toString('hex')}`
  const url = await createDatabase(await startCluster(), name, 'template0')
  return { ...place, env: { DATA_DIR: place.dataDir, DATABASE_URL: url, FOYER_SECRET: secret } as Env, database: url }
}
