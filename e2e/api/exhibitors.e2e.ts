import { expect, test } from '@playwright/test'
import { exhibitors } from '#db/demo/exhibitors.ts'
import { newClient } from './client.ts'
import { event, newProven } from './visitors.ts'

const list = `/api/v1/events/${event}/exhibitors`
const answers = {
  mobile: '+8613800000000',
  jobTitle: 'Buyer',
  interests: ['protein.pea-rice', 'biotics'],
  visitPurpose: ['source-planned'],
}

const ids = (body: { exhibitors: { id: string }[] }) => body.exhibitors.map(({ id }) => id)

test('anybody asks who shows a product, and how many there are beside', async () => {
  const { status, body } = await newClient().call('GET', `${list}?product=protein.pea-rice`)

  expect(status).toBe(200)
  expect(ids(body)).toEqual(
    exhibitors.filter(({ products }) => products.includes('protein.pea-rice')).map(({ id }) => id),
  )
  expect(body.counts.groups.protein).toBe(
    exhibitors.filter(({ products }) => products.some((one) => one.startsWith('protein.'))).length,
  )
  expect((await newClient().call('GET', `${list}?q=${encodeURIComponent('翠豆')}`)).body.total).toBe(1)
})

test('an id that is not known is named, in a sentence', async () => {
  const { status, body } = await newClient().call('GET', `${list}?hall=attic&group=protein&product=gold`)

  expect(status).toBe(422)
  expect(body.errors).toEqual([
    { pointer: '/product', code: 'unknown-option', detail: 'Choose a product from the list' },
    { pointer: '/hall', code: 'unknown-option', detail: 'Choose a hall from the list' },
  ])
})

test('matches come with reasons and marks; a mark given up leaves none', async () => {
  const { client } = await newProven()
  await client.call('PATCH', '/api/v1/me/answers', { json: { answers } })
  expect(
    (await client.call('PUT', '/api/v1/me/exhibitors/verdant-pea', { json: { mark: 'interested' } })).body.code,
  ).toBe('not-taken')
  await client.call('PUT', '/api/v1/me/services/matching', { json: {} })

  const wrong = await client.call('PUT', '/api/v1/me/exhibitors/verdant-pea', { json: { mark: 'love' } })
  expect([wrong.status, wrong.body.errors[0].pointer]).toEqual([422, '/mark'])
  const marked = await client.call('PUT', '/api/v1/me/exhibitors/verdant-pea', { json: { mark: 'interested' } })
  expect(marked.body).toMatchObject({ exhibitor: 'verdant-pea', mark: 'interested' })
  await client.call('PUT', '/api/v1/me/exhibitors/kuaibao', { json: { mark: 'not-interested' } })

  const { body } = await client.call('GET', '/api/v1/me/exhibitors')
  const pea = body.exhibitors.find(({ id }: { id: string }) => id === 'verdant-pea')
  expect(pea).toMatchObject({ fits: true, mark: 'interested', stand: '1D15' })
  expect(pea.reasons[0]).toEqual({
    kind: 'product',
    theirs: ['protein.pea-rice'],
    mine: ['protein.pea-rice'],
    weight: 30,
  })
  expect(body.exhibitors.at(-1)).toMatchObject({ id: 'kuaibao', fits: false, mark: 'not-interested' })
  expect(body.sharper).toMatchObject({ point: 'application' })

  await client.call('DELETE', '/api/v1/me/exhibitors/kuaibao')
  expect(ids((await client.call('GET', '/api/v1/me/exhibitors')).body)).not.toContain('kuaibao')
})
