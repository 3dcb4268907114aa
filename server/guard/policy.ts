import { createHash } from 'node:crypto'

const rest = (styles: string) =>
  `default-src 'self'; style-src 'self'${styles}; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; ` +
  `object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`

/** For answers that are no pages. */
export const barePolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** PDF viewers draw with styles of their own, which `default-src 'none'` would take from them. */
export const filePolicy =
  "object-src 'self'; script-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/**
 * For a page that is rendered now: Next puts the nonce on its scripts.
 *
 * `'self'` is for browsers that do not know `strict-dynamic` (Safari before 15.4); the others ignore it.
 */
export const noncePolicy = (nonce: string): string =>
  `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'; ${rest(` 'nonce-${nonce}'`)}`

/** Next's development server evaluates code, writes styles into the page and talks over a socket. */
export const developmentPolicy =
  "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob: ws:; frame-ancestors 'none'"

const hashes = (html: string, element: 'script' | 'style') => {
  const inline = new RegExp(`<${element}(?![^>]*\\ssrc=)[^>]*>([\\s\\S]*?)</${element}>`, 'g')
  const all = [...html.matchAll(inline)].map((match) =>
    createHash('sha256')
      .update(match[1] ?? '')
      .digest('base64'),
  )
  return [...new Set(all)].map((hash) => ` 'sha256-${hash}'`).join('')
}

/** For a prerendered page, which is the same bytes for everyone and cannot hold a nonce. */
export const hashPolicy = (html: string): string =>
  `script-src 'self'${hashes(html, 'script')}; ${rest(hashes(html, 'style'))}`
