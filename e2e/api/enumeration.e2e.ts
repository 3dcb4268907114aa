import { expect, test } from '@playwright/test'
import { mailTo } from '../mailbox.ts'
import { newClient, type Sent } from './client.ts'
import { seen } from './seen.ts'
import { event, newAddress, newProven, quickFields, quickForm, register, registrations } from './visitors.ts'

const lostKey = `/api/v1/events/${event}/lost-key`
const probes = 20

const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)]?.toFixed(1)

const ways: Record<string, [string, (email: string) => Sent]> = {
  'a program registers': [registrations, (email) => ({ json: quickForm({ email }) })],
  'a form registers': [registrations, (email) => ({ form: quickFields({ email }) })],
  'a program lost its key': [lostKey, (email) => ({ json: { email } })],
  'a form lost its key': [lostKey, (email) => ({ form: { email, locale: 'en' } })],
}

for (const [what, [path, sent]] of Object.entries(ways))
  test(`T3: nobody can tell a known address from an unknown one when ${what} @js`, async () => {
    // One probe an address, all of one length: a second one would find the mail on its way, or the cap reached.
    const known = Array.from({ length: probes }, () => newAddress())
    for (const email of known) await register(newClient(), { email, name: 'Somebody Else' })
    await Promise.all(known.map((email) => mailTo(email, 1, 30_000)))
    const times = { known: [] as number[], unknown: [] as number[] }
    const all = { known: [] as ReturnType<typeof seen>[], unknown: [] as ReturnType<typeof seen>[] }

    for (let n = 0; n < probes * 2; n++) {
      const kind = n % 2 === 0 ? 'known' : 'unknown'
      const email = (kind === 'known' && known[n / 2]) || newAddress()
      const startedAt = performance.now()
      const answer = await newClient().call('POST', path, sent(email))
      times[kind].push(performance.now() - startedAt)
      all[kind].push(seen(answer, email))
    }

    console.log(`${what}: median ms known ${median(times.known)}, unknown ${median(times.unknown)}`)
    expect(new Set([...all.known, ...all.unknown].map((each) => JSON.stringify(each))).size).toBe(1)
    expect(all.known[0]?.status).toBeLessThan(400)
  })

test('the pages after it say the same too @js', async () => {
  const known = (await newProven()).email

  const pages = await Promise.all(
    [known, newAddress()].map(async (email) => {
      const visitor = newClient()
      const { body } = await visitor.call('POST', registrations, { json: quickForm({ email }) })
      const shown = await Promise.all(
        ['', '/details', '/conference', '/matching', '/whitepaper'].map((path) =>
          visitor.call('GET', `/en/${event}/visit${path}`),
        ),
      )
      const me = await visitor.call('GET', '/api/v1/me')
      const plain = (text: string) =>
        text
          .replaceAll(new RegExp([...body.entryNumber].join('\\s?'), 'g'), '{entry}')
          .replaceAll(body.submissionId, '{submission}')
          .replaceAll(/nonce[^ >]{3,40}/g, '{nonce}')
          // The scripts repeat what stands there already, cut into pieces as time has it.
          .replaceAll(/<script[\s\S]*?<\/script>/g, '')
          .replaceAll(/"at":"[^"]*"/g, '{at}')
      return [...shown, me].map((answer) => ({
        ...seen(answer, email),
        // Whether preloads go ahead of a page is a question of time as well.
        headers: [...answer.headers.keys()].filter((name) => name !== 'link').sort(),
        length: 0,
        body: plain(seen(answer, email).body),
      }))
    }),
  )

  for (const [n, page] of (pages[0] ?? []).entries()) {
    expect(page.status).toBe(200)
    expect(page).toEqual(pages[1]?.[n])
  }
})
