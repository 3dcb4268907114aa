import type { Trace } from '#lib/ports/erasure.ts'
import type { Store } from '#lib/ports.ts'
import { fingerprint } from '#lib/tokens.ts'

/** One note of the log: when, and fingerprints of what went. */
export type Erasure = { at: Date; person?: string; registration?: string; address?: string }

/** How the log names an id or an address, without saying it. */
export const erasedName = (secret: string, text: string): string => fingerprint(secret, 'erased', text)

/**
 * Reads the log, a line an erasure. What is no note is counted and left out: a power cut may have torn a line.
 *
 * A note with `kept` takes back what was noted of that registration before: it did not go after all.
 */
export function readErasures(text: string): { erasures: Erasure[]; unreadable: number } {
  let erasures: Erasure[] = []
  let unreadable = 0
  for (const line of text.split('\n').filter((each) => each.trim() !== '')) {
    const note = noteIn(line)
    if (!note) unreadable += 1
    else if ('kept' in note) erasures = erasures.filter(({ registration }) => registration !== note.kept)
    else erasures.push(note)
  }
  return { erasures, unreadable }
}

function noteIn(line: string): Erasure | { kept: string } | null {
  try {
    const { at, kept, person, registration, address } = JSON.parse(line) ?? {}
    if (typeof kept === 'string') return { kept }
    const names = { person, registration, address }
    const said = Object.entries(names).filter(([, name]) => typeof name === 'string')
    const when = new Date(at)
    return said.length > 0 && typeof at === 'string' && !Number.isNaN(when.getTime())
      ? { at: when, ...Object.fromEntries(said) }
      : null
  } catch {
    return null
  }
}

const pageSize = 500

/**
 * Forgets again who asked for it, in a database that may be older than the wish.
 *
 * Only what was there before the wish goes: whoever left and came anew stays. A registration is known by its own id or by
 * its person; by its address only while nobody has proved it, since an address may have been somebody else's once.
 *
 * @returns how many registrations went
 */
export async function replayErasures(store: Store, secret: string, erasures: readonly Erasure[]): Promise<number> {
  if (erasures.length === 0) return 0
  const lastAt = { person: lastOf(erasures, 'person'), registration: lastOf(erasures, 'registration') }
  const addressAt = lastOf(erasures, 'address')
  const wishOf = ({ registration, person, address }: Trace): Date | undefined =>
    [
      lastAt.registration.get(erasedName(secret, registration)),
      person === null ? addressAt.get(erasedName(secret, address)) : lastAt.person.get(erasedName(secret, person)),
    ]
      .flatMap((at) => at ?? [])
      .sort((a, b) => b.getTime() - a.getTime())[0]

  let gone = 0
  let after = ''
  for (;;) {
    const page = await store.traces(after, pageSize)
    for (const trace of page) {
      const until = wishOf(trace)
      if (!until || trace.at > until) continue
      const addresses = addressAt.has(erasedName(secret, trace.address)) ? [trace.address] : []
      const people = trace.person === null ? [] : [trace.person]
      await store.transaction((tx) => tx.forget({ registrations: [trace.registration], people, addresses, until }))
      gone += 1
    }
    after = page.at(-1)?.registration ?? ''
    if (page.length < pageSize) break
  }
  for (const address of await store.looseAddresses()) {
    const until = addressAt.get(erasedName(secret, address))
    if (until)
      await store.transaction((tx) => tx.forget({ registrations: [], people: [], addresses: [address], until }))
  }
  return gone
}

const lastOf = (erasures: readonly Erasure[], name: 'person' | 'registration' | 'address'): Map<string, Date> =>
  new Map(
    erasures
      .toSorted((a, b) => a.at.getTime() - b.at.getTime())
      .flatMap(({ at, [name]: hidden }) => (hidden === undefined ? [] : [[hidden, at] as const])),
  )
