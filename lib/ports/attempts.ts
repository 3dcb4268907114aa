/** How often somebody failed lately. `id` is a hash of who it was: a network, or a network and an address. */
export type AttemptRow = { id: string; failures: number; lastAt: Date; expiresAt: Date }

export type AttemptReads = {
  /** Those that are not forgotten yet; who never failed has no row. */
  attempts(ids: readonly string[], now: Date): Promise<AttemptRow[]>
}

export type AttemptWrites = {
  /** Reads and locks; made now, without failures, when there was none or it is forgotten. */
  holdAttempt(id: string, now: Date): Promise<AttemptRow>
  saveAttempt(row: AttemptRow): Promise<void>
  dropAttempt(id: string): Promise<void>
}
