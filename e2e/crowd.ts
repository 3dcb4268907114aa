import { encode } from 'next-auth/jwt'
import { openDatabase } from '#db/client.ts'
import { takings } from '#db/schema/given.ts'
import { registrations } from '#db/schema/people.ts'
import { sessions } from '#db/schema/sessions.ts'
import { storeOf } from '#db/store/store.ts'
import { attendee } from '#db/testing-attendee.ts'
import { fingerprint } from '#lib/tokens.ts'
import { provenSession } from '#lib/visitor/session.ts'

// Writes people who take part in the conference and are signed in, and prints a cookie for each. A process of its own,
// since the kind of database is settled when a process starts.
const [url = '', secret = '', count = '0'] = process.argv.slice(2)
const database = await openDatabase(url)
const event = await storeOf(database).event('nutra-expo-2027')
if (!event) throw new Error('the demo event is missing')

const now = new Date()
const ids = Array.from({ length: Number(count) }, (_, n) => `crowd-${String(n).padStart(4, '0')}`)
for (let from = 0; from < ids.length; from += 200)
  await database.transaction(async (tx) => {
    const part = ids.slice(from, from + 200)
    await tx.insert(registrations).values(part.map((id) => attendee(event.id, id, now)))
    await tx
      .insert(takings)
      .values(part.map((id) => ({ registrationId: id, service: 'conference', state: 'taken' as const, takenAt: now })))
    await tx
      .insert(sessions)
      .values(part.map((id) => provenSession(fingerprint(secret, 'session', id), event, id, null, now)))
  })
for (const sid of ids) console.log(await encode({ token: { sid }, secret, salt: 'visitor', maxAge: 24 * 60 * 60 }))
await database.close()
