import type { Service } from '#lib/catalogue.ts'
import type { ConsentRow } from '#lib/ports/consents.ts'
import type { RegistrationRow, Writes } from '#lib/ports.ts'
import { newRowId } from '#lib/random.ts'
import { step, trailOf } from '#lib/visitor/steps.ts'

/** The wording of the ticks that stand in this release; kept with every consent. */
const wordingVersion = 2

/** A line of the consent ledger. */
export const consent = (
  registrationId: string,
  purpose: string,
  given: boolean,
  locale: RegistrationRow['locale'],
  source: string,
  at: Date,
): ConsentRow => ({ id: newRowId(at), registrationId, purpose, given, wording: wordingVersion, locale, source, at })

/** Gives a service to a proved registration; for a newsletter that is the consent it stands for. */
export async function give(
  tx: Writes,
  row: RegistrationRow,
  service: Service,
  locale: RegistrationRow['locale'],
  now: Date,
): Promise<void> {
  await tx.saveTaking({ registrationId: row.id, service: service.id, state: 'taken', takenAt: now })
  await tx.addSteps([step(trailOf(row), 'opened', service.id, now), step(trailOf(row), 'taken', service.id, now)])
  if (service.id !== 'newsletter' || (await allows(tx, row.id, 'marketing-email'))) return
  await tx.addConsents([consent(row.id, 'marketing-email', true, locale, 'newsletter', now)])
}

const allows = async (tx: Writes, registrationId: string, purpose: string): Promise<boolean> =>
  (await tx.consents(registrationId)).some((consent) => consent.purpose === purpose && consent.given)
