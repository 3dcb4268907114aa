import Sqlite from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { newClient, type Sent } from '../api/client.ts'
import { seen } from '../api/seen.ts'
import { newAddress, quickFields, quickForm } from '../api/visitors.ts'
import { crowd, newLedger } from './ledger.ts'
import { newPlace } from './place.ts'

const event = '/api/v1/events/nutra-expo-2027'
const probes = 25

const ways: [string, string, (email: string) => Sent][] = [
  ['a program registers', `${event}/registrations`, (email) => ({ json: quickForm({ email }) })],
  ['a form registers', `${event}/registrations`, (email) => ({ form: quickFields({ email }) })],
  ['a program lost its key', `${event}/lost-key`, (email) => ({ json: { email } })],
]

test('F73: under load too, nobody can tell a known address from an unknown one', async () => {
  const place = await newPlace()
  await place.start()
  const database = new Sqlite(place.file, { readonly: true })
  onTestFinished(() => void database.close())
  const mails = database.prepare('select count(*) from messages where address = ?').pluck()
  const { stop, done } = crowd(newLedger(), place.url, { clients: 4 })

  for (const [what, path, sent] of ways) {
    const known = Array.from({ length: probes }, () => newAddress())
    for (const email of known)
      await newClient(place.url).call('POST', `${event}/registrations`, { json: quickForm({ email, name: 'Before' }) })
    const times = { known: [] as number[], unknown: [] as number[] }
    const views = new Set<string>()
    const more = { known: new Set<number>(), unknown: new Set<number>() }

    for (let n = 0; n < probes * 2; n++) {
      const kind = n % 2 === 0 ? 'known' : 'unknown'
      const email = (kind === 'known' && known[n / 2]) || newAddress()
      const mailsBefore = Number(mails.get(email))
      const startedAt = performance.now()
      const answer = await newClient(place.url).call('POST', path, sent(email))
      times[kind].push(performance.now() - startedAt)
      more[kind].add(Number(mails.get(email)) - mailsBefore)
      views.add(JSON.stringify(seen(answer, email)))
    }

    const median = (kind: 'known' | 'unknown') => times[kind].toSorted((a, b) => a - b)[probes >> 1] ?? 0
    console.log(`F73: ${what}: median known ÷ unknown ${(median('known') / median('unknown')).toFixed(2)}`)
    expect([...views], what).toHaveLength(1)
    // One row of the outbox on either branch.
    expect([...more.known, ...more.unknown], what).toEqual([1, 1])
  }
  await stop()
  await done
}, 120_000)
