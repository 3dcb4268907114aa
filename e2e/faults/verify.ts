import Sqlite from 'better-sqlite3'
import pg from 'pg'
import type { Body, Ledger } from './ledger.ts'

type Row = Record<string, string | number>
type Found = { registrations: Row[]; submissions: Row[]; welcomes: Row[]; integrity: string }

const registrationsOf = (domain: string) =>
  `select address, name, company, count(*) over (partition by address) as times from registrations where address like '%@${domain}'`
const submissionsOf = (domain: string) =>
  `select s.id, r.address, s.answers from submissions s join registrations r on r.id = s.registration_id where r.address like '%@${domain}'`
const welcomesOf = (domain: string) =>
  `select address, count(*) as times from messages where template = 'welcome' and address like '%@${domain}' group by address`

function inSqlite(file: string, domain: string): Found {
  const database = new Sqlite(file, { readonly: true, timeout: 10_000 })
  try {
    const rows = (statement: string) => database.prepare(statement).all() as Row[]
    return {
      registrations: rows(registrationsOf(domain)),
      submissions: rows(submissionsOf(domain)),
      welcomes: rows(welcomesOf(domain)),
      integrity: String(database.pragma('integrity_check', { simple: true })),
    }
  } finally {
    database.close()
  }
}

async function inPostgres(url: string, domain: string): Promise<Found> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const rows = async (statement: string) => (await client.query(statement)).rows as Row[]
    return {
      registrations: await rows(registrationsOf(domain)),
      submissions: await rows(submissionsOf(domain)),
      welcomes: await rows(welcomesOf(domain)),
      integrity: 'ok',
    }
  } finally {
    await client.end()
  }
}

/** What a database that keeps its word has: nothing in any list. */
export const kept = { missing: [], different: [], doubled: [], unasked: [], mail: [], integrity: 'ok' }

/**
 * Holds the ledger against the database: a SQLite file or a `postgres://` address.
 *
 * Lists addresses: acknowledged and `missing` or `different`; `doubled` registrations; `unasked`, neither acknowledged nor
 * in doubt; and those without exactly one welcome `mail`.
 */
export async function verify(ledger: Ledger, database: string): Promise<typeof kept> {
  const isPostgres = /^postgres(ql)?:/.test(database)
  const { domain, acknowledged, inDoubt } = ledger
  const found = isPostgres ? await inPostgres(database, domain) : inSqlite(database.replace(/^file:/, ''), domain)
  const registrations = new Map(found.registrations.map((row) => [row.address, row]))
  const submissions = new Map(found.submissions.map((row) => [row.id, row]))
  const welcomes = new Map(found.welcomes.map(({ address, times }) => [address, Number(times)]))

  const isThere = ({ email, submissionId }: Body) =>
    registrations.has(email) && submissions.get(submissionId)?.address === email
  const isEqual = ({ email, name, company, submissionId }: Body) => {
    const row = registrations.get(email)
    const answers = submissions.get(submissionId)?.answers
    const typed = (typeof answers === 'string' ? JSON.parse(answers) : answers) as Record<string, unknown>
    return (
      row?.name === name &&
      row.company === company &&
      typed.name === name &&
      typed.email === email &&
      typed.company === company
    )
  }

  const told = [...acknowledged.values()]
  const addresses = [...registrations.keys()].map(String)
  return {
    missing: told.filter((body) => !isThere(body)).map(({ email }) => email),
    different: told.filter((body) => isThere(body) && !isEqual(body)).map(({ email }) => email),
    doubled: addresses.filter((address) => Number(registrations.get(address)?.times) > 1),
    unasked: addresses.filter((address) => !acknowledged.has(address) && !inDoubt.has(address)),
    mail: addresses.filter((address) => welcomes.get(address) !== 1),
    integrity: found.integrity,
  } as typeof kept
}
