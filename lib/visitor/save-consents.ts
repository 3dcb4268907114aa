import { Refusal } from '#lib/errors.ts'
import type { Portal } from '#lib/ports.ts'
import { consent } from '#lib/visitor/give.ts'
import type { Proven } from '#lib/visitor/visitor.ts'

/**
 * Appends what changed to the consent ledger. Taking back is as easy as giving.
 *
 * @returns every purpose as it stands now
 * @throws {Refusal} `invalid` for a purpose the event does not know, or the one a registration rests on
 */
export async function saveConsents(
  portal: Portal,
  { catalogue, registration }: Proven,
  said: Readonly<Record<string, boolean>>,
): Promise<Record<string, boolean>> {
  const open = catalogue.consents.filter(({ required }) => !required).map(({ id }) => id)
  for (const purpose of Object.keys(said))
    if (!open.includes(purpose))
      throw new Refusal('invalid', [{ pointer: `/consents/${purpose}`, code: 'unknown-option', detail: '' }])

  return portal.store.transaction(async (tx) => {
    const now = portal.now()
    await tx.holdRegistration(registration.id)
    const before = Object.fromEntries(
      (await tx.consents(registration.id)).map(({ purpose, given }) => [purpose, given]),
    )
    const changed = Object.entries(said).filter(([purpose, given]) => (before[purpose] ?? false) !== given)
    await tx.addConsents(
      changed.map(([purpose, given]) => consent(registration.id, purpose, given, registration.locale, 'details', now)),
    )
    // The newsletter is the consent it stands for: withdrawing one gives back the other.
    if (said['marketing-email'] === false)
      await tx.saveTaking({ registrationId: registration.id, service: 'newsletter', state: 'cancelled', takenAt: now })
    return { ...before, ...Object.fromEntries(changed) }
  })
}
