import { asc, eq, gt, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { messages } from '#db/schema/messages.ts'
import { addresses, registrations } from '#db/schema/people.ts'
import { links } from '#db/schema/sessions.ts'
import { settings } from '#db/schema/settings.ts'
import type { ErasureReads, ErasureWrites } from '#lib/ports/erasure.ts'
import { forget } from './forget.ts'

export const erasureReads = (db: Db): ErasureReads => ({
  addressesOf: async (personId) =>
    (await db.select({ address: addresses.address }).from(addresses).where(eq(addresses.personId, personId))).map(
      ({ address }) => address,
    ),
  traces: (after, limit) =>
    db
      .select({
        registration: registrations.id,
        person: registrations.personId,
        address: registrations.address,
        at: registrations.createdAt,
      })
      .from(registrations)
      .where(gt(registrations.id, after))
      .orderBy(asc(registrations.id))
      .limit(limit),
  looseAddresses: async () => {
    const mailed = await db
      .selectDistinct({ address: messages.address })
      .from(messages)
      .where(isNull(messages.registrationId))
    const wanted = await db.selectDistinct({ address: links.newAddress }).from(links).where(isNotNull(links.newAddress))
    return [...new Set([...mailed, ...wanted].flatMap(({ address }) => address ?? []))]
  },
  setting: async (name) => {
    const [row] = await db.select().from(settings).where(eq(settings.name, name))
    return row?.value ?? null
  },
})

export const erasureWrites = (tx: Db): ErasureWrites => ({
  forget: (who) => forget(tx, who),
  keepSetting: async (name, value) => {
    await tx
      .insert(settings)
      .values({ name, value })
      .onConflictDoUpdate({ target: settings.name, set: { value: sql`excluded.value` } })
  },
})
