import type { Text } from '#lib/text.ts'

/** What a data point may hold. Option ids, never labels; a country is ISO 3166-1 alpha-2, a mobile E.164. */
export type Value = string | number | boolean | readonly string[] | Readonly<Record<string, string>>

type Source =
  | 'asked'
  | 'confirmed'
  | 'imported'
  | 'previous-edition'
  | 'invitation'
  | 'organiser'
  | 'derived'
  | 'observed'

/**
 * One thing we know about a person.
 *
 * `value: null` is a want the person skipped: known to be unanswered, not asked again.
 * `confidence` is 1 for what was asked, less for what was derived; `reasons` are the data points it was read from.
 */
export type Fact = {
  value: Value | null
  source: Source
  confidence: number
  at?: Date
  /** The event where it was answered, when another than this one. */
  event?: string
  reasons?: readonly string[]
}

export type Known = ReadonlyMap<string, Fact>

/** One thing we may know about a person. */
export type DataPoint = {
  id: string
  label: Text
  /** Why we keep it. */
  purpose?: Text
  known: readonly ('asked' | 'derived' | 'observed')[]
  /** The data points it may be derived from, or is seen of. */
  from?: readonly string[]
  /** How long an answer stays fresh. Absent: for ever. */
  freshDays?: number
  sensitive?: true
  /** Whether figures may count it. */
  counted: boolean
  /** Words for the values of a derived or observed point that no field offers, e.g. `seniority`. */
  values?: Readonly<Record<string, Text>>
}

export type Kind =
  | 'text'
  | 'email'
  | 'tel'
  | 'textarea'
  | 'radio'
  | 'checkboxes'
  | 'select'
  | 'tree'
  | 'group'
  | 'scale'

export type Option = {
  id: string
  label: Text
  group?: string
  /** It can be chosen only where this holds, or may yet hold; e.g. a call back, once a number is known. */
  showIf?: Condition
}

/** One control; it asks one data point. */
export type Field = {
  /** The data point's id, and the control's `name`. */
  id: string
  kind: Kind
  /** How a sentence names it, as in “Enter your full name”. */
  noun: Text
  options?: readonly Option[]
  /** How many may be chosen at most. */
  max?: number
  maxLength?: number
  autocomplete?: string
  inputMode?: 'text' | 'email' | 'tel' | 'numeric'
  /** The inputs of a `group`. */
  parts?: readonly { id: string; label: Text; maxLength: number }[]
}

/** True, false or undecided over what is known. */
export type Condition =
  | { point: string; is: string }
  | { point: string; includes: string }
  | { unknown: string }
  | { not: Condition }
  | { all: readonly Condition[] }
  | { any: readonly Condition[] }

type Yield = { point: string; confidence: number }

/** What is put on the page: one control for each data point it asks. */
export type Question = {
  id: string
  topic: string
  label: Text
  hint?: Text
  why?: Text
  /** What it costs a person, in seconds. */
  seconds: number
  fields: readonly Field[]
  /** Derived data points this answer always yields, whatever was answered, at least this surely. */
  always: readonly Yield[]
  askIf?: Condition
}

/** Something a visitor may want. */
export type Service = {
  id: string
  label: Text
  needs: readonly string[]
  wants: readonly string[]
  /** The least confidence a need accepts; 0.9 where it is not said. */
  minConfidence?: Readonly<Record<string, number>>
  /** Stale answers must be confirmed before it is given. */
  fresh?: true
  consents?: readonly string[]
}

/** A tick a person may give and take back; each a purpose of its own in the ledger. */
export type Consent = {
  id: string
  label: Text
  required?: true
  /** Offered only once this data point is known: no text messages without a mobile. */
  whenKnown?: string
}

export type ProductGroup = {
  id: string
  label: Text
  hall: string
  sector: string
  /** The conference theme that speaks of it. */
  theme?: string
  items: readonly Option[]
}

export type Topic = { id: string; label: Text }

/** Everything that may be asked and given at an event; frozen under a version. */
export type Catalogue = {
  version: number
  points: readonly DataPoint[]
  questions: readonly Question[]
  services: readonly Service[]
  consents: readonly Consent[]
  topics: readonly Topic[]
  products: readonly ProductGroup[]
}
