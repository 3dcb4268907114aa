import nodemailer from 'nodemailer'
import { concurrency } from './worker.ts'

/** A server that stalls is left after half a minute. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

/** Pooled, so that a queue does not sign in for every mail. */
export function openTransport(smtpUrl: string, times = patience) {
  return nodemailer.createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: concurrency,
    maxMessages: 200,
    ...times,
    // A connection that the server dropped while it was idle is made anew, once.
    maxRequeues: 1,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}

export type Transport = ReturnType<typeof openTransport>
