import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

export type Encoding = 'br' | 'gzip'

/** Smaller than this, compression costs more than it saves. */
const leastBytes = 1024

const compressible =
  /^(text\/(html|css|plain|javascript|x-component|xml)|application\/(json|problem\+json|javascript|manifest\+json|xml)|image\/svg\+xml)\b/

export const isCompressible = (contentType: string): boolean => compressible.test(contentType)

export function encodingFor(acceptEncoding: string | undefined, bytes: number): Encoding | undefined {
  if (bytes < leastBytes || !acceptEncoding) return undefined
  const accepted = acceptEncoding
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
  const has = (name: string) => accepted.some((part) => part.split(';')[0]?.trim() === name)
  if (has('br')) return 'br'
  return has('gzip') ? 'gzip' : undefined
}

/** Pages are a few dozen KB: at this quality brotli takes about a millisecond and beats gzip. */
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

export const compressed = (body: Buffer, encoding: Encoding): Buffer =>
  encoding === 'br' ? brotliCompressSync(body, quality) : gzipSync(body)
