import { expect, test } from 'vitest'
import { newKey } from '../../lib/key.ts'
import { newId } from '../../lib/random.ts'
import { able } from './able.ts'
import { at, event, keyOf, twoHosts } from './two-hosts.ts'

const registered = (name: string) => ({
  method: 'POST',
  body: JSON.stringify({ name, email: `${name}@hosts.example`, company: 'Two hosts', privacy: true }),
})

const cookieOf = (answer: Response): string => answer.headers.getSetCookie()[0]?.split(';', 1)[0] ?? ''

test.runIf(able('nginx'))(
  'T24: what nginx keeps is nobody’s: a registration on one host opens on the other',
  async () => {
    const hosts = await twoHosts()
    const [first, second] = hosts.places
    const api = `/api/v1/events/${event}/registrations`
    const ada = await at(hosts, first.port, api, registered('ada'))
    const bob = await at(hosts, second.port, api, registered('bob'))
    expect([ada.status, bob.status]).toEqual([201, 201])

    const body = JSON.stringify({ event, key: await keyOf(hosts.database, 'ada@hosts.example') })
    const opened = await at(hosts, second.port, '/api/v1/sessions', { method: 'POST', body })
    expect(opened.status).toBe(201)
    const cookies = { ada: cookieOf(opened), bob: cookieOf(bob), nobody: '' }

    const visit = `/en/${event}/visit`
    const looks: [string, Record<string, string>][] = [
      [visit, { accept: 'text/html' }],
      [`${visit}?_rsc=same`, { rsc: '1' }],
      [`${visit}?_rsc=same`, { rsc: '1', 'next-router-prefetch': '1' }],
      ['/api/v1/me', { accept: 'application/json' }],
    ]
    for (const [path, headers] of looks) {
      for (const who of ['ada', 'bob', 'nobody', 'ada', 'bob', 'nobody'] as const) {
        const answer = await fetch(hosts.url + path, { headers: { ...headers, cookie: cookies[who] } })
        const text = await answer.text()
        expect([path, who, answer.headers.get('x-cache')]).toEqual([path, who, 'MISS'])
        for (const other of ['ada', 'bob'] as const)
          if (other !== who) expect([path, who, text.includes(`${other}@hosts`)]).toEqual([path, who, false])
        if (who !== 'nobody' && !headers['next-router-prefetch']) expect(text).toContain(who)
      }
    }

    // What is kept is the page of everybody, whoever asked for it first, and each form of one address apart.
    const landing = async (headers: Record<string, string>) => {
      const answer = await fetch(`${hosts.url}/en/${event}?_rsc`, { headers })
      const isSomebodys = /(ada|bob)@hosts/.test(await answer.text())
      const [type] = String(answer.headers.get('content-type')).split(';')
      return [answer.status, type, answer.headers.get('x-cache'), answer.headers.getSetCookie(), isSomebodys]
    }
    const html = { accept: 'text/html' }
    for (const [headers, type] of [
      [html, 'text/html'],
      [{ rsc: '1' }, 'text/x-component'],
    ] as const) {
      await landing({ ...headers, cookie: cookies.ada })
      expect(await landing({ ...headers, cookie: cookies.bob })).toEqual([200, type, 'HIT', [], false])
    }
    expect(await landing(html)).toEqual([200, 'text/html', 'HIT', [], false])

    const guess = (from: string) => {
      const wrong = JSON.stringify({ event, key: newKey(newId(), newId(), 1) })
      const headers = { 'Content-Type': 'application/json', 'X-Forwarded-For': from }
      return fetch(`${hosts.url}/api/v1/sessions`, { method: 'POST', headers, body: wrong }).then(
        ({ status }) => status,
      )
    }
    const statuses: number[] = []
    while (statuses.length < 70 && statuses.at(-1) !== 429) statuses.push(await guess('203.0.113.7'))
    // The address in front of the proxy is what counts: elsewhere nobody has guessed yet.
    expect(statuses.at(-1)).toBe(429)
    expect(await guess('198.51.100.9')).toBe(401)
  },
)
