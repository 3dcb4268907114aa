import { expect, test } from '@playwright/test'
import { newClient, type Sent } from './client.ts'
import { event, registrations } from './visitors.ts'

const title = { en: 'There is a problem', 'zh-CN': '以下内容有误', 'zh-TW': '以下內容有誤' }
const refused = async (sent: Sent) => (await newClient().call('POST', registrations, sent)).body.title

test('a problem is said in the language of the body, else of the reader @js', async () => {
  const traditional = { 'Accept-Language': 'fr, zh-HK;q=0.9, en;q=0.5' }

  expect(await refused({ json: { locale: 'zh-CN' }, headers: traditional })).toBe(title['zh-CN'])
  expect(await refused({ json: {}, headers: traditional })).toBe(title['zh-TW'])
  expect(await refused({ json: { locale: 'fr' }, headers: traditional })).toBe(title['zh-TW'])
  expect(await refused({ json: {}, headers: { 'Accept-Language': 'xx;q=abc' } })).toBe(title.en)
})

test('a page path in another spelling leads to the one that is right, query kept @js', async () => {
  const visitor = newClient()
  const ways = {
    '/zh/nutra-expo-2027?via=x': '/zh-CN/nutra-expo-2027?via=x',
    '/zh-Hans/nutra-expo-2027': '/zh-CN/nutra-expo-2027',
    '/zh-HK/nutra-expo-2027/key': '/zh-TW/nutra-expo-2027/key',
    '/ZH-hant/Nutra-Expo-2027': '/zh-TW/nutra-expo-2027',
    '/EN/nutra-expo-2027': '/en/nutra-expo-2027',
  }
  for (const [from, to] of Object.entries(ways)) {
    const answer = await visitor.call('GET', from)
    expect.soft([answer.status, answer.location], from).toEqual([308, to])
  }
})

test('the front door leads to the open event in the language of the reader @js', async () => {
  const door = await newClient().call('GET', '/?utm_source=x', { headers: { 'Accept-Language': 'zh-TW' } })

  expect(door.status).toBe(307)
  expect(door.location).toBe(`/zh-TW/${event}?utm_source=x`)
})
