/** What every step of one person or visit has in common. */
export type Trail = {
  eventId: string
  subject: string
  landedOn: string
  channel: string
  campaign: string
  locale: string
  device: string
  segment: string
  /** The registration that is changed with it, so that one line in the tail says both. Not kept with the step. */
  registrationId?: string
}

export type StepRow = Trail & { step: string; about: string; at: Date }
