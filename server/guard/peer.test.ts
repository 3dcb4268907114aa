import { expect, test } from 'vitest'
import { clientAddress, trusted } from './peer.ts'

const nobody = trusted([])
const proxies = trusted(['127.0.0.1', '10.0.0.0/8', '::1'])

test.each([
  ['a forwarded address counts for nothing from a stranger', '203.0.113.9', '1.2.3.4', nobody, '203.0.113.9'],
  ['the proxy tells who asks', '10.0.0.2', '203.0.113.9', proxies, '203.0.113.9'],
  [
    'what the client wrote before the proxy is not believed',
    '10.0.0.2',
    '1.2.3.4, 203.0.113.9',
    proxies,
    '203.0.113.9',
  ],
  ['a chain of proxies', '::1', '203.0.113.9, 10.0.0.7', proxies, '203.0.113.9'],
  ['an address of version 4 in version 6', '::ffff:127.0.0.1', '2001:db8::1', proxies, '2001:db8::1'],
  ['garbage', '10.0.0.2', 'unknown, ,<script>', proxies, '10.0.0.2'],
])('%s', (_, socket, forwarded, isTrusted, client) => {
  expect(clientAddress(socket, forwarded, isTrusted)).toBe(client)
})
