import { afterEach, expect, test } from 'vitest'
import { startGuard } from './guard.testing.ts'

let served: Awaited<ReturnType<typeof startGuard>> | undefined
afterEach(() => served?.close())

test('what needs no Next is answered before it, with the headers of every answer', async () => {
  const asked: string[] = []
  served = await startGuard((_, response) => void response.end('next'), {
    straight: (request, response) => {
      if (request.method !== 'POST') return undefined
      asked.push(request.url ?? '')
      return Promise.resolve(void response.writeHead(201, { 'Set-Cookie': 'foyer_visitor=x' }).end('{}'))
    },
  })

  const straight = await served.ask('/api/v1/events/expo/registrations', { method: 'POST', body: '{}' })
  const through = await served.ask('/api/v1/events/expo/registrations')

  expect(straight.status).toBe(201)
  expect(straight.headers['cache-control']).toBe('private, no-store')
  expect(straight.headers['content-security-policy']).toContain("frame-ancestors 'none'")
  expect(through.text).toBe('next')
  expect(asked).toEqual(['/api/v1/events/expo/registrations'])
})

test('what the guard refuses is never answered straight', async () => {
  let answered = 0
  const straight = () => {
    answered += 1
    return undefined
  }
  served = await startGuard((_, response) => void response.end('next'), { straight })

  const foreign = await served.ask('/api/v1/events/expo/registrations', {
    method: 'POST',
    headers: { origin: 'https://evil.test' },
    body: '{}',
  })

  expect(foreign.status).toBe(403)
  expect(answered).toBe(0)
})
