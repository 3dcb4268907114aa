import { afterEach, expect, test } from 'vitest'
import { startGuard } from './guard.testing.ts'

let served: Awaited<ReturnType<typeof startGuard>> | undefined
afterEach(() => served?.close())

const html = `<html>${'x'.repeat(3000)}<script>1</script></html>`
const asPage = { accept: 'text/html', 'accept-encoding': 'gzip' }

async function serve(headers: Record<string, string>) {
  const asked: string[] = []
  served = await startGuard((request, response) => {
    asked.push(request.url ?? '')
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...headers }).end(html)
  })
  return { asked, ask: served.ask }
}

test('a prerendered page is drawn once for all who ask within a second, whatever stands after its path', async () => {
  const { asked, ask } = await serve({ 'x-nextjs-cache': 'HIT', etag: '"1"', 'cache-control': 's-maxage=10' })

  const first = await ask('/en/expo', { headers: asPage })
  const second = await ask('/en/expo?via=mail', { headers: asPage })

  expect(asked).toEqual(['/en/expo'])
  expect(second.body).toEqual(first.body)
  const { 'x-request-id': one, date: _, ...same } = first.headers
  expect(second.headers).toMatchObject(same)
  expect(second.headers['x-request-id']).not.toBe(one)
})

test.each([
  ['another language', '/zh-CN/expo', asPage],
  ['other bytes', '/en/expo', { accept: 'text/html', 'accept-encoding': 'br' }],
  ['a part of the page', '/en/expo', { ...asPage, rsc: '1' }],
  ['whether it changed', '/en/expo', { ...asPage, 'if-none-match': '"1"' }],
])('who asks for %s is answered anew', async (_, path, headers) => {
  const { asked, ask } = await serve({ 'x-nextjs-cache': 'HIT', etag: '"1"' })
  await ask('/en/expo', { headers: asPage })

  await ask(path, { headers })

  expect(asked).toHaveLength(2)
})

test('a page that is drawn for one person is never kept', async () => {
  const { asked, ask } = await serve({})

  await ask('/en/expo/visit', { headers: asPage })
  await ask('/en/expo/visit', { headers: asPage })

  expect(asked).toHaveLength(2)
})
