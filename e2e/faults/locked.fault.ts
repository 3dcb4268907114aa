import Sqlite from 'better-sqlite3'
import { afterAll, expect, test } from 'vitest'
import { crowd, newBody, newLedger, send, settle } from './ledger.ts'
import { newPlace, readinessOnce } from './place.ts'
import { kept, verify } from './verify.ts'

const place = await newPlace({ atEnd: afterAll })
await place.start()

/** A session's cookie, for pages that read the database. */
async function register(url: string): Promise<string> {
  const body = { name: 'Reader', email: 'reader@reader.example', company: 'Readers', privacy: true }
  const answer = await fetch(`${url}/api/v1/events/nutra-expo-2027/registrations`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}

for (const kind of ['IMMEDIATE', 'EXCLUSIVE'])
  test(`F55, F68: while another process holds BEGIN ${kind}, pages are read, writes are refused in time and done when sent again`, async () => {
    const ledger = newLedger()
    const Cookie = await register(place.url)
    const other = new Sqlite(place.file)
    other.exec(`BEGIN ${kind}`)

    const writing = crowd(ledger, place.url, { clients: 8, each: 1 })
    const pages = await Promise.all(
      ['/en/nutra-expo-2027', '/en/nutra-expo-2027/visit', '/api/v1/me', '/healthz'].map((path) =>
        fetch(place.url + path, { headers: { Cookie } }).then(({ status }) => status),
      ),
    )
    await writing.done
    const refused = { ...ledger.answers }
    const notReady = await readinessOnce(place.url, 'database')
    const alive = (await fetch(`${place.url}/healthz`)).status
    // One that waits when the lock is given back is served.
    const patient = send(ledger, place.url, newBody(ledger))
    other.exec('ROLLBACK')
    other.close()

    expect(await patient).toBe('201')
    expect(pages).toEqual([200, 200, 200, 200])
    expect(refused).toEqual({ '503 busy': 8 })
    expect(ledger.withoutRetryAfter).toBe(0)
    expect([notReady, alive]).toEqual(['database', 200])
    expect(await readinessOnce(place.url, 'ok')).toBe('ok')
    await crowd(ledger, place.url, { clients: 8, each: 1 }).done
    expect(await settle(ledger, place.url)).toEqual([])
    expect(ledger.acknowledged.size).toBe(9)
    expect(await verify(ledger, place.file)).toEqual(kept)
  })

test('a form sent while the database is locked comes back on a page that holds what was typed and sends it again', async () => {
  const typed = {
    name: '王 "芳" <b>',
    email: 'form@locked.example',
    company: "O'Neill & 子公司",
    privacy: 'on',
    locale: 'zh-CN',
    submissionId: 'a-form-that-met-a-lock',
  }
  const path = '/api/v1/events/nutra-expo-2027/registrations'
  const headers = { Accept: 'text/html', Origin: place.url }
  const post = (fields: Record<string, string>) =>
    fetch(place.url + path, { method: 'POST', redirect: 'manual', headers, body: new URLSearchParams(fields) })
  const other = new Sqlite(place.file)
  other.exec('BEGIN IMMEDIATE')

  const answer = await post(typed)
  const html = await answer.text()
  other.exec('ROLLBACK')
  other.close()

  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2'])
  expect(answer.headers.get('content-security-policy')).toContain("form-action 'self'")
  expect(html).toContain('重新提交')
  expect(html).not.toContain('<script')
  const text = (value = '') => value.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
  expect(text(/<form[^>]*action="([^"]*)"/.exec(html)?.[1])).toBe(path)
  const fields = Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map((m) => [text(m[1]), text(m[2])]),
  )
  expect(fields).toEqual(typed)
  const again = await post(fields)
  expect([again.status, again.headers.get('location')]).toEqual([303, '/zh-CN/nutra-expo-2027/visit'])
})

test('F68: a database that lacks a migration is not ready, and ready once it has it', async () => {
  const other = new Sqlite(place.file, { timeout: 5000 })
  const last = other.prepare('select * from __drizzle_migrations order by created_at desc limit 1').get() as {
    id: number
    hash: string
    created_at: number
  }
  other.prepare('delete from __drizzle_migrations where id = ?').run(last.id)

  const lacking = await readinessOnce(place.url, 'migrations')
  const alive = (await fetch(`${place.url}/healthz`)).status
  other.prepare('insert into __drizzle_migrations values (:id, :hash, :created_at)').run(last)
  other.close()

  expect([lacking, alive, await readinessOnce(place.url, 'ok')]).toEqual(['migrations', 200, 'ok'])
})
