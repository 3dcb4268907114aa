import { isIPv6 } from 'node:net'
import type { Arrival } from '#lib/visitor/arrival.ts'

/** The network of an address: /24, or /64. A hall's visitors share one; a person is not found by it. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!isIPv6(plain)) return plain.split('.').slice(0, 3).join('.')
  const [head = '', tail] = plain.split('::')
  const left = head ? head.split(':') : []
  const right = tail ? tail.split(':') : []
  const groups =
    tail === undefined ? left : [...left, ...Array<string>(8 - left.length - right.length).fill('0'), ...right]
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group || '0', 16).toString(16))
    .join(':')
}

/** Who asks, as far as a request tells; the address comes from the guard, which knows the proxies. */
export const arrivalOf = (request: Request): Arrival => ({
  network: networkOf(request.headers.get('x-foyer-peer') ?? ''),
  userAgent: (request.headers.get('user-agent') ?? '').slice(0, 300),
  acceptLanguage: (request.headers.get('accept-language') ?? '').slice(0, 100),
})
