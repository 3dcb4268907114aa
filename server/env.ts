import { accessSync, constants, mkdirSync } from 'node:fs'
import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { z } from 'zod'
import { once } from './once.ts'
import { secretOf } from './secret.ts'

/** A bad value in the environment; the message is the one line an operator reads. */
export class EnvError extends Error {
  override readonly name = 'EnvError'
}

const isUrl = (value: string, protocols: readonly string[]) =>
  URL.canParse(value) && protocols.includes(new URL(value).protocol)

const isOrigin = (value: string) => {
  if (!isUrl(value, ['http:', 'https:'])) return false
  const { pathname, search, hash, username } = new URL(value)
  return pathname === '/' && !search && !hash && !username
}

/** An address or a subnet: `10.0.0.1`, `10.0.0.0/8`, `::1`. */
const isNetwork = (value: string) => {
  const [address = '', bits] = value.split('/')
  const family = isIP(address)
  return family !== 0 && (bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128)))
}

const url = (what: string, ...protocols: string[]) =>
  z.string().refine((value) => isUrl(value, protocols), `must be ${what}`)
const whole = (what: string, least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/, `must be ${what}`)
    .transform(Number)
    .refine((n) => n >= least && n <= most, `must be ${what}`)

const variables = z.object({
  PORT: whole('a port from 1 to 65535', 1, 65535).default(3000),
  PUBLIC_URL: z
    .string()
    .refine(isOrigin, 'must be an http or https address without a path, such as https://visit.example.com')
    .transform((value) => new URL(value).origin)
    .optional(),
  DATA_DIR: z.string().default('data'),
  DATABASE_URL: z
    .string()
    .regex(/^(file:.+|postgres(ql)?:\/\/.+)$/, 'must begin with file: or postgres://')
    .optional(),
  DATABASE_REPLICA_URL: url('a postgres:// address', 'postgres:', 'postgresql:').optional(),
  FOYER_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  SMTP_URL: url('an smtp:// or smtps:// address', 'smtp:', 'smtps:').optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*[^\s@<]+@[^\s@>]+>?$/, 'must be an address, such as Expo <visit@expo.example>')
    .optional(),
  WEB_CONCURRENCY: whole('a number of processes from 1 to 64', 1, 64).default(1),
  TRUST_PROXY: z
    .string()
    .transform((list) =>
      list
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part && part !== 'none'),
    )
    .refine((list) => list.every(isNetwork), 'must be a list of addresses, such as 127.0.0.1,10.0.0.0/8')
    .default([]),
  METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  SEED: z.enum(['demo', 'none'], 'must be demo or none').default('demo'),
})

export type Env = Readonly<{
  port: number
  publicUrl: string
  /** Every origin that counts as ours; the first is `publicUrl`. */
  origins: readonly string[]
  dataDir: string
  databaseUrl: string
  databaseReplicaUrl?: string
  secret: string
  smtpUrl?: string
  mailFrom: string
  trustProxy: readonly string[]
  metricsToken?: string
  seed: 'demo' | 'none'
  webConcurrency: number
}>

type Variables = Readonly<Record<string, string | undefined>>

/** Where the data is; enough for who copies it. */
export type Places = Readonly<{
  dataDir: string
  databaseUrl: string
  /** From FOYER_SECRET; one that Foyer made itself is in DATA_DIR. */
  givenSecret: string | undefined
}>

/** Reads the environment without making anything; an empty value counts as absent. */
function readVariables(from: Variables): z.infer<typeof variables> & Places {
  const given = Object.fromEntries(Object.entries(from).filter(([, value]) => value !== undefined && value !== ''))
  const read = variables.safeParse(given)
  if (!read.success) {
    const issue = read.error.issues[0]
    throw new EnvError(`${String(issue?.path[0])} ${issue?.message}`)
  }
  const { data } = read
  const dataDir = resolve(data.DATA_DIR)
  const databaseUrl = data.DATABASE_URL ?? `file:${dataDir}/foyer.db`
  return { ...data, dataDir, databaseUrl, givenSecret: data.FOYER_SECRET }
}

export const readPlaces = (from: Variables): Places => readVariables(from)

/** Reads the environment. Makes DATA_DIR and the secret when they are missing. */
export function readEnv(from: Variables): Env {
  const data = readVariables(from)
  const { dataDir, databaseUrl, givenSecret } = data
  const publicUrl = data.PUBLIC_URL ?? `http://localhost:${data.PORT}`
  if (data.DATABASE_REPLICA_URL && databaseUrl.startsWith('file:'))
    throw new EnvError('DATABASE_REPLICA_URL needs PostgreSQL: a SQLite file has no standby')
  // Several machines may share one PostgreSQL; a secret made on one of them would differ from the others'.
  if (!givenSecret && !databaseUrl.startsWith('file:')) throw new EnvError('FOYER_SECRET is required with PostgreSQL')
  makeFolder(dataDir)
  return {
    port: data.PORT,
    publicUrl,
    origins: data.PUBLIC_URL
      ? [publicUrl]
      : ['localhost', '127.0.0.1', '[::1]'].map((host) => new URL(`http://${host}:${data.PORT}`).origin),
    dataDir,
    databaseUrl,
    databaseReplicaUrl: data.DATABASE_REPLICA_URL,
    secret: givenSecret ?? ownSecret(dataDir),
    smtpUrl: data.SMTP_URL,
    mailFrom: data.MAIL_FROM ?? `Foyer <no-reply@${new URL(publicUrl).hostname}>`,
    trustProxy: data.TRUST_PROXY,
    metricsToken: data.METRICS_TOKEN,
    seed: data.SEED,
    webConcurrency: data.WEB_CONCURRENCY,
  }
}

function makeFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true })
    // Who was erased is noted there, whichever database is used.
    accessSync(dataDir, constants.W_OK | constants.X_OK)
  } catch (cause) {
    throw unwritable(cause)
  }
}

function ownSecret(dataDir: string): string {
  try {
    return secretOf(dataDir)
  } catch (cause) {
    throw unwritable(cause)
  }
}

const unwritable = (cause: unknown) =>
  new EnvError(`DATA_DIR cannot be written to: ${(cause as Error).message}`, { cause })

/** The environment of this process, read once. */
export const env = (): Env => once('env', () => readEnv(process.env))
