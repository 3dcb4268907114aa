import type { StepRow, Trail } from '#lib/ports/steps.ts'
import type { EventRow, Portal, RegistrationRow } from '#lib/ports.ts'
import { newRowId } from '#lib/random.ts'
import { dayIn } from '#lib/time/days.ts'
import { fingerprint } from '#lib/tokens.ts'
import { type Arrival, channelOf, cleanAttribution, deviceOf } from '#lib/visitor/arrival.ts'
import type { Attribution } from '#lib/visitor/attribution.ts'

/** The steps a page may report; the others are written by what they are about. */
export const reportedSteps = ['landed', 'browsed', 'tapped', 'started'] as const

export type ReportedStep = (typeof reportedSteps)[number]

export const step = (trail: Trail, name: string, about: string, at: Date): StepRow => ({
  ...trail,
  step: name,
  about,
  at,
})

export const trailOf = (row: RegistrationRow): Trail => ({
  eventId: row.eventId,
  subject: row.subject,
  landedOn: row.landedOn,
  channel: row.channel,
  campaign: row.campaign,
  locale: row.locale,
  device: row.device,
  segment: row.segment,
  registrationId: row.id,
})

/** Channel and campaign of a touch: a tracked link of ours says both, else they are read from what marketers wrote. */
export async function touchOf(
  portal: Portal,
  attribution: Attribution,
): Promise<{ channel: string; campaign: string }> {
  const tracked = attribution.via ? await portal.store.campaign(attribution.via) : null
  return {
    channel: tracked?.channel ?? channelOf(attribution),
    campaign: (tracked?.code ?? attribution.campaign ?? '').slice(0, 100),
  }
}

/** A visit is one browser on one day: known by a salted hash, so no cookie is set and nobody can be found again later. */
export async function visitId(portal: Portal, event: EventRow, arrival: Arrival, now: Date): Promise<string> {
  const salt = await portal.saltOf(dayIn(now, event.timeZone))
  return fingerprint(salt, 'visit', [event.id, arrival.network, arrival.userAgent, arrival.acceptLanguage].join('\n'))
}

/** Counts what a page reports: once per visit, step and thing it is about. */
export async function reportStep(
  portal: Portal,
  event: EventRow,
  reported: { step: ReportedStep; about: string; locale: string; attribution: Attribution; arrival: Arrival },
): Promise<void> {
  const now = portal.now()
  const day = dayIn(now, event.timeZone)
  const touch = await touchOf(portal, cleanAttribution(reported.attribution))

  const visit = await visitId(portal, event, reported.arrival, now)

  await portal.store.transaction(async (tx) => {
    const subject = await tx.addVisit(visit, event.id, newRowId(now), day)
    const trail: Trail = {
      eventId: event.id,
      subject,
      landedOn: day,
      ...touch,
      locale: reported.locale,
      device: deviceOf(reported.arrival.userAgent),
      segment: 'new',
    }
    // Whoever starts has landed, even where the landing itself could not be reported.
    const names = reported.step === 'started' ? ['landed', 'started'] : [reported.step]
    await tx.addSteps(names.map((name) => step(trail, name, name === reported.step ? reported.about : '', now)))
  })
}
