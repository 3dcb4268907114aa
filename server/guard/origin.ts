const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whether a request may change something, judged by where it was sent from.
 *
 * A browser always tells: its Origin must be ours. A program sends neither header. No cookie needs a token beside this.
 */
export function comesFromUs(
  method: string,
  origin: string | undefined,
  fetchSite: string | undefined,
  origins: readonly string[],
): boolean {
  if (safeMethods.has(method)) return true
  if (origin !== undefined) return origins.includes(origin)
  return fetchSite === undefined || fetchSite === 'same-origin' || fetchSite === 'none'
}

/** Whether a Host names us. Its default port may be written or left out. */
export function isOurHost(host: string | undefined, origins: readonly string[]): boolean {
  if (!host || !/^[\w.:[\]-]+$/.test(host)) return false
  return origins.some((origin) => {
    const { protocol } = new URL(origin)
    return URL.canParse(`${protocol}//${host}`) && new URL(`${protocol}//${host}`).origin === origin
  })
}
