import { createHmac } from 'node:crypto'

const mac = (secret: string, what: string, text: string): string =>
  createHmac('sha256', secret).update(`${what}\n${text}`).digest('base64url')

/** The token of an emailed link: made from its id whenever it is sent, so it lies in no row. 22 characters, 128 bits. */
export const linkToken = (secret: string, linkId: string): string => mac(secret, 'link', linkId).slice(0, 22)

/** Finds a token without keeping it. */
export const tokenHash = (secret: string, token: string): string => mac(secret, 'token-hash', token)

/** Says the same of the same text without keeping the text, for this purpose only. */
export const fingerprint = (secret: string, purpose: string, text: string): string => mac(secret, purpose, text)
