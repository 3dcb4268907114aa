/** Keeps what was worked out for an answer (its policy, its compressed bytes) up to a size; the oldest goes first. */
export class Kept<T extends { bytes: number }> {
  readonly #all = new Map<string, T>()
  readonly #most: number
  #bytes = 0

  constructor(mostBytes: number) {
    this.#most = mostBytes
  }

  get(key: string): T | undefined {
    return this.#all.get(key)
  }

  set(key: string, value: T): void {
    this.#bytes += value.bytes - (this.#all.get(key)?.bytes ?? 0)
    this.#all.delete(key)
    this.#all.set(key, value)
    for (const [oldest, { bytes }] of this.#all) {
      if (this.#bytes <= this.#most) return
      this.#all.delete(oldest)
      this.#bytes -= bytes
    }
  }
}
