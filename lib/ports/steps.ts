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
}

export type StepRow = Trail & { id: string; step: string; about: string; at: Date }
