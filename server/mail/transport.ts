import nodemailer from 'nodemailer'

/** Pooled, so that a queue does not sign in for every mail; a server that stalls is left after half a minute. */
export function openTransport(smtpUrl: string) {
  return nodemailer.createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 4,
    maxMessages: 200,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}

export type Transport = ReturnType<typeof openTransport>
