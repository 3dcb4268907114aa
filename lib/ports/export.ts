import type { ConsentRow } from '#lib/ports/consents.ts'
import type { StepRow } from '#lib/ports/steps.ts'
import type { MessageRow, SessionRow, SubmissionRow } from '#lib/ports.ts'

export type ExportReads = {
  /** Every line of the consent ledger, oldest first. */
  ledger(registrationId: string): Promise<ConsentRow[]>
  mailsOf(registrationId: string): Promise<MessageRow[]>
  sessionsOf(registrationId: string): Promise<SessionRow[]>
  stepsOf(eventId: string, subject: string): Promise<StepRow[]>
  /** All that was typed for a registration, oldest first. */
  formsOf(registrationId: string): Promise<SubmissionRow[]>
}
