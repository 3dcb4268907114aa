import type { Catalogue, Fact, Known, Value } from '#lib/catalogue.ts'

/** What was worked out, how surely from 0 to 1, and from which data points when not from all it may use. */
export type Guess = { value: Value; confidence: number; reasons?: readonly string[] }

/** How one data point is worked out from others. Pure; nothing when it cannot be told. */
export type Derivation = {
  point: string
  from: readonly string[]
  derive(known: Reading, catalogue: Catalogue): Guess | undefined
}

/** The facts a derivation reads, by the shape it expects of them. */
export class Reading {
  readonly #known: Known

  constructor(known: Known) {
    this.#known = known
  }

  fact(id: string): Fact | undefined {
    const fact = this.#known.get(id)
    return fact?.value === null ? undefined : fact
  }

  text(id: string): string | undefined {
    const value = this.fact(id)?.value
    return typeof value === 'string' ? value : undefined
  }

  /** The options chosen, empty when nothing is known. */
  list(id: string): readonly string[] {
    const value = this.fact(id)?.value
    return Array.isArray(value) ? value : []
  }

  confidence(id: string): number {
    return this.fact(id)?.confidence ?? 0
  }
}
