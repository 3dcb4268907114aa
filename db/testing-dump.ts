import { getTableName, is, Table } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import * as attempts from '#db/schema/attempts.ts'
import * as events from '#db/schema/events.ts'
import * as figures from '#db/schema/figures.ts'
import * as given from '#db/schema/given.ts'
import * as messages from '#db/schema/messages.ts'
import * as people from '#db/schema/people.ts'
import * as sessions from '#db/schema/sessions.ts'
import * as settings from '#db/schema/settings.ts'

const rooms: object[] = [attempts, events, figures, given, messages, people, sessions, settings]

/** Every row of every table, as JSON, by the table's name. */
export async function dumpAll(db: Db): Promise<Map<string, string[]>> {
  const tables = rooms.flatMap((room) => Object.values(room)).filter((each) => is(each, Table))
  const dumped = new Map<string, string[]>()
  for (const each of tables) {
    const rows = await db.select().from(each as typeof people.registrations)
    dumped.set(
      getTableName(each),
      rows.map((row) => JSON.stringify(row)),
    )
  }
  return dumped
}
