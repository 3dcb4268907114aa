import { resolve } from 'node:path'

/** Next as it comes; only its folder of packages is the project's. */
export default {
  poweredByHeader: false,
  agentRules: false,
  turbopack: { root: resolve(import.meta.dirname, '../..') },
  typescript: { ignoreBuildErrors: true },
}
