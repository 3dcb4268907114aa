import type { ReactNode } from 'react'
import type { Kind } from '#lib/catalogue.ts'

/** What a form draws: plain data in one language, so that it may travel to the browser. */

/** `group` is the heading it stands under in a long list. */
export type FormOption = { id: string; label: string; group?: string }

/** An option of a tree; `also` is its English name, where the page speaks another language. */
export type TreeOption = FormOption & { also?: string }

/** A fold of a tree: a group of options behind one line. `whole` chooses all of them at once. */
export type FormFold = {
  id: string
  label: string
  note?: string
  hall?: string
  whole?: TreeOption
  options: readonly TreeOption[]
}

/** One control. `id` is its name, and the data point it asks. */
export type FormField = {
  id: string
  kind: Kind
  label: string
  required?: boolean
  options?: readonly FormOption[]
  /** Few and short options, to be drawn beside each other. */
  short?: boolean
  /**
   * The control itself where it is more than a line of text, or what stands under that line.
   *
   * Made by the page and not by the form, so that a page without choices loads none.
   */
  control?: ReactNode
  parts?: readonly { id: string; label: string; maxLength: number }[]
  /** How many may be chosen at most. */
  max?: number
  maxLength?: number
  autocomplete?: string
  inputMode?: 'text' | 'email' | 'tel' | 'numeric'
  enterKeyHint?: 'next' | 'done' | 'go' | 'send'
  /** A key or a code: upper case, fixed width. */
  code?: boolean
  /** Drawn only once the server asked for it. */
  whenAsked?: boolean
  /** What people read when it is empty, too much, or not what it should be; the server says the same. */
  wrong?: { required?: string; max?: string; invalid?: string }
}

/** One question: a heading and one control for each data point it asks. */
export type FormQuestion = { id: string; label: string; hint?: string; fields: readonly FormField[] }

/** What was typed or is known, by control. Parts of a group stand under `id.part`. */
export type Typed = Readonly<Record<string, string | readonly string[] | undefined>>

export const typedOne = (typed: Typed, id: string): string => {
  const value = typed[id]
  return typeof value === 'string' ? value : (value?.[0] ?? '')
}

export const typedMany = (typed: Typed, id: string): readonly string[] => {
  const value = typed[id]
  return value === undefined ? [] : typeof value === 'string' ? [value] : value
}

/** The interface text of a form; made by `formTexts`. `{…}` are filled in the browser. */
export type FormTexts = {
  problem: string
  errorPrefix: string
  optional: string
  busy: string
  unsent: string
  retry: string
  /** Did you mean `{address}`? */
  typo: string
  useIt: string
  keepMine: string
}
