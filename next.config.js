import createNextIntlPlugin from 'next-intl/plugin'

const withIntl = createNextIntlPlugin('./i18n/request.ts')

/** @type {import('next').NextConfig} */
const config = {
  distDir: process.env.NEXT_DIST_DIR || '.next',
  // server/main.ts compresses, after it has hashed the inline scripts of prerendered pages.
  compress: false,
  poweredByHeader: false,
  devIndicators: false,
  agentRules: false,
  // Types are checked by `npm test`; a type error in a test must not keep anybody from starting the server.
  typescript: { ignoreBuildErrors: true },
  // How long a shared cache may serve an old landing while it asks for a new one.
  expireTime: 300,
  allowedDevOrigins: ['127.0.0.1', 'localhost'],
  serverExternalPackages: [
    '@napi-rs/canvas',
    '@node-rs/argon2',
    'better-sqlite3',
    'nodemailer',
    'pg',
    'pino',
    'prom-client',
  ],
  experimental: {
    // A prerendered page must not outlive the process: after a restart with another database it would show the old event.
    isrFlushToDisk: false,
    globalNotFound: true,
  },
}

export default withIntl(config)
