/** What became of one question that one person was asked. It hangs on a random subject, never on a person. */
export type AskingRow = {
  eventId: string
  subject: string
  question: string
  /** The service it was shown for; empty for what was said without having been shown: among the details, or by a program. */
  service: string
  channel: string
  shownAt: Date
  answeredAt: Date | null
  skippedAt: Date | null
  refusals: number
  seconds: number | null
}

/** A person's word on something that was worked out about them. */
export type GuessRow = {
  eventId: string
  subject: string
  point: string
  /** The data points it was read from, joined by commas. */
  readFrom: string
  right: boolean
  /** In hundredths. */
  confidence: number
  at: Date
}

/** To whom a question was put, and how they came here. */
export type Asked = { eventId: string; subject: string; channel: string }

export type YieldReads = {
  askings(eventId: string, subject: string): Promise<AskingRow[]>
  guesses(eventId: string, subject: string): Promise<GuessRow[]>
}

export type YieldWrites = {
  /** The first showing stands; a question known only from elsewhere, and open still, is shown now. */
  addShown(rows: readonly AskingRow[]): Promise<void>
  /** Keeps when each was answered or skipped, and in how many seconds; when it was shown stays. */
  saveAskings(rows: readonly AskingRow[]): Promise<void>
  countRefusals(asked: Asked, questions: readonly string[], at: Date): Promise<void>
  /** The last word stands. */
  saveGuesses(rows: readonly GuessRow[]): Promise<void>
  /** Puts what several subjects were asked under one, each question once. */
  joinAskings(eventId: string, from: readonly string[], to: string): Promise<void>
}
