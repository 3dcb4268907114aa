import { compressed, type Encoding, encodingFor } from './compressed.ts'
import { Kept } from './kept.ts'
import { barePolicy, filePolicy, hashPolicy, noncePolicy } from './policy.ts'

type Finished = { body: Buffer; encoding: Encoding | undefined; policy: string; bytes: number }

export type Whole = {
  path: string
  contentType: string
  /** Names these bytes, when the answer is the same for everyone. */
  etag: string | undefined
  prerendered: boolean
  body: Buffer
  nonce: string
  acceptEncoding: string | undefined
}

/** Compressed bytes and policies of files and prerendered pages, made once per ETag. */
const kept = new Kept<Finished>(32 * 1024 * 1024)
const keptPolicies = new Kept<{ policy: string; bytes: number }>(1024 * 1024)

/** The policy that went out with a page, for the 304 that confirms it. */
export const policyKept = (path: string, etag: string): string | undefined =>
  keptPolicies.get(`${path} ${etag}`)?.policy

export const policyFor = (contentType: string): string =>
  contentType.startsWith('application/pdf') ? filePolicy : barePolicy

function policyOf({ contentType, prerendered, body, nonce }: Whole): string {
  if (!contentType.startsWith('text/html')) return policyFor(contentType)
  const html = body.toString()
  // A prerendered page holds the nonce of whoever asked first, which is worth nothing to anybody else.
  return !prerendered && html.includes(`nonce="${nonce}"`) ? noncePolicy(nonce) : hashPolicy(html)
}

/** A whole answer as it goes out: compressed as the client likes it, with its policy. */
export function finished(whole: Whole): Finished {
  const encoding = encodingFor(whole.acceptEncoding, whole.body.length)
  const name = whole.etag && `${whole.path} ${whole.etag}`
  const known = name && kept.get(`${name} ${encoding}`)
  if (known) return known

  const policy = policyOf(whole)
  const body = encoding ? compressed(whole.body, encoding) : whole.body
  const made = { body, encoding, policy, bytes: body.length }
  if (name) {
    kept.set(`${name} ${encoding}`, made)
    keptPolicies.set(name, { policy, bytes: policy.length })
  }
  return made
}
