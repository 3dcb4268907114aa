import type { Asked } from '#lib/ports/yield.ts'
import type { Reads, RegistrationRow, SubmissionRow, Writes } from '#lib/ports.ts'
import { fingerprint } from '#lib/tokens.ts'

const subjectOf = (secret: string, submissionId: string): string => fingerprint(secret, 'asked', submissionId)

const isTheOwners = ({ decision }: SubmissionRow): boolean => decision === 'applied' || decision === 'kept'

/**
 * Under whom an unproven browser's questions are counted, the same for known and unknown addresses.
 *
 * A random subject made of the submission's id; once its owner kept what was typed there, the owner's. The channel is
 * that of the registration behind the address: figures alone tell it, to organisers alone.
 */
export async function askedUnproven(
  from: Pick<Reads, 'registration'>,
  secret: string,
  submission: SubmissionRow,
): Promise<Asked> {
  const row = submission.registrationId ? await from.registration(submission.registrationId) : null
  return {
    eventId: submission.eventId,
    subject: row && isTheOwners(submission) ? row.subject : subjectOf(secret, submission.id),
    channel: row?.channel ?? 'unattributed',
  }
}

/** Under whom a proved visitor's questions are counted: what their steps hang on. Deleting the row cuts this link too. */
export const askedProven = ({ eventId, subject, channel }: RegistrationRow): Asked => ({ eventId, subject, channel })

/**
 * Nobody counts twice: what was asked in browsers that turned out to be the owner's counts as asked of the owner.
 *
 * @param own the submission of the browser that is proving just now
 */
export async function joinAsked(tx: Writes, secret: string, row: RegistrationRow, own: string | null): Promise<void> {
  const claims = (await tx.submissionsOf(row.id)).filter((claim) => claim.id === own || isTheOwners(claim))
  const subjects = claims.map(({ id }) => subjectOf(secret, id))
  await tx.joinAskings(row.eventId, subjects, row.subject)
}
