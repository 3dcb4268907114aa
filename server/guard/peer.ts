import type { IncomingHttpHeaders } from 'node:http'
import { BlockList, isIP } from 'node:net'

const plain = (address: string | undefined) => (address ?? '').trim().replace(/^::ffff:/i, '')
const family = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4')

/** Says whether an address belongs to a proxy whose forwarded headers count. */
export function trusted(networks: readonly string[]): (address: string) => boolean {
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', bits] = network.split('/')
    if (bits === undefined) list.addAddress(address, family(address))
    else list.addSubnet(address, Number(bits), family(address))
  }
  return (address) => isIP(address) !== 0 && list.check(address, family(address))
}

/**
 * The address of the client: the socket's, or the last one in X-Forwarded-For that no trusted proxy wrote for itself.
 */
export function clientAddress(
  socketAddress: string | undefined,
  forwardedFor: string | string[] | undefined,
  isTrusted: (address: string) => boolean,
): string {
  const peer = plain(socketAddress)
  if (!isTrusted(peer)) return peer
  const hops = [forwardedFor ?? []]
    .flat()
    .join(',')
    .split(',')
    .map(plain)
    .filter((hop) => isIP(hop) !== 0)
  return hops.findLast((hop) => !isTrusted(hop)) ?? hops[0] ?? peer
}

/** Takes away what only a trusted proxy, Next or the guard itself may say. */
export function stripHeaders(headers: IncomingHttpHeaders, fromTrusted: boolean): void {
  for (const name of Object.keys(headers)) {
    const forwarded = name.startsWith('x-forwarded-') || name === 'forwarded' || name === 'x-real-ip'
    const ours =
      name.startsWith('x-foyer-') ||
      name === 'x-nonce' ||
      name.startsWith('x-middleware-') ||
      name === 'content-security-policy'
    const nexts =
      name.startsWith('x-next-') ||
      name.startsWith('x-matched-') ||
      name === 'x-invoke-path' ||
      name === 'x-prerender-revalidate'
    if (ours || nexts || (forwarded && !fromTrusted)) delete headers[name]
  }
}
