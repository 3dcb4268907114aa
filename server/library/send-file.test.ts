import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sendFile } from './send-file.ts'

const name = 'sourcing-guide-2027.en.pdf'
const whole = readFileSync(`db/demo/files/${name}`)
const plain = { range: null, ifRange: null, ifNoneMatch: null }
const send = (asked: Partial<typeof plain> | Record<string, string>) =>
  sendFile(name, 'application/pdf', { ...plain, ...asked })

async function got(asked: Record<string, string>) {
  const answer = await send(asked)
  const bytes = Buffer.from(await answer.arrayBuffer())
  return { status: answer.status, bytes, range: answer.headers.get('content-range'), answer }
}

test('the whole file, with its length and the offer of parts', async () => {
  const { status, bytes, answer } = await got({})

  expect(status).toBe(200)
  expect(bytes.equals(whole)).toBe(true)
  expect(answer.headers.get('content-length')).toBe(String(whole.length))
  expect(answer.headers.get('accept-ranges')).toBe('bytes')
  expect(answer.headers.get('cache-control')).toBe('private, no-store')
})

test.each([
  ['bytes=0-99', 0, 99],
  ['bytes=100-', 100, whole.length - 1],
  ['bytes=-50', whole.length - 50, whole.length - 1],
  [`bytes=10-${whole.length * 2}`, 10, whole.length - 1],
])('%s is that part and no more', async (range, start, end) => {
  const { status, bytes, range: told } = await got({ range })

  expect(status).toBe(206)
  expect(told).toBe(`bytes ${start}-${end}/${whole.length}`)
  expect(bytes.equals(whole.subarray(start, end + 1))).toBe(true)
})

test('parts put together are the file', async () => {
  const half = Math.floor(whole.length / 2)
  const [first, second] = await Promise.all([got({ range: `bytes=0-${half}` }), got({ range: `bytes=${half + 1}-` })])

  expect(Buffer.concat([first.bytes, second.bytes]).equals(whole)).toBe(true)
})

test('a part beyond the end is refused with the length', async () => {
  const { status, bytes, range } = await got({ range: `bytes=${whole.length}-` })

  expect([status, bytes.length, range]).toEqual([416, 0, `bytes */${whole.length}`])
})

test.each(['bytes=0-1,5-9', 'pages=1-2', 'bytes=abc', 'bytes=9-1x'])(
  '%s is answered with the whole file',
  async (range) => {
    const { status, bytes } = await got({ range })

    expect([200, 416]).toContain(status)
    if (status === 200) expect(bytes.length).toBe(whole.length)
  },
)

test('a part of another version is answered with the whole file', async () => {
  expect((await got({ range: 'bytes=0-9', ifRange: '"older"' })).status).toBe(200)
  const etag = (await got({})).answer.headers.get('etag') ?? ''
  expect((await got({ range: 'bytes=0-9', ifRange: etag })).status).toBe(206)
})

test('a file the reader has is not sent again', async () => {
  const etag = (await got({})).answer.headers.get('etag') ?? ''

  expect((await got({ ifNoneMatch: etag })).status).toBe(304)
})

test('nothing outside the folder is reached', async () => {
  await expect(sendFile('../../../package.json', 'application/pdf', plain)).rejects.toMatchObject({ code: 'not-found' })
})
