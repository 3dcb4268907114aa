/**
 * Makes something once per process, whichever module world asks first.
 *
 * The server process and Next's bundles load their own copy of every module; `globalThis` is what they share.
 */
export function once<T>(name: string, make: () => T): T {
  const all = globalThis as unknown as Record<symbol, T | undefined>
  const key = Symbol.for(`foyer.${name}`)
  const made = all[key]
  if (made !== undefined) return made
  const fresh = make()
  all[key] = fresh
  return fresh
}
