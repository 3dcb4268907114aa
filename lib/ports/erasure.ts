/** One registration, as far as a note of the erasure log can name it. */
export type Trace = { registration: string; person: string | null; address: string; at: Date }

/** Who is forgotten: rows that go, and what of others names them. */
export type Forgotten = {
  registrations: readonly string[]
  people: readonly string[]
  /** Addresses that are theirs and nobody else's. */
  addresses: readonly string[]
  /** What came after stays: somebody who left may have come anew. */
  until: Date
}

export type ErasureReads = {
  /** The addresses a person proved and has not moved away from. */
  addressesOf(personId: string): Promise<string[]>
  /** Registrations by id, so many after one. */
  traces(after: string, limit: number): Promise<Trace[]>
  /** Addresses that stand elsewhere than at a registration: in mails to nobody we know, in links to a new address. */
  looseAddresses(): Promise<string[]>
  /** A fact about this database itself. */
  setting(name: string): Promise<string | null>
}

export type ErasureWrites = {
  forget(who: Forgotten): Promise<void>
  keepSetting(name: string, value: string): Promise<void>
}
