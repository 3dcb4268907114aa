'use client'
import { createContext } from 'react'
import type { FormTexts, Typed } from './form-question.ts'

type FormState = {
  typed: Typed
  /** What is wrong, by control. */
  wrong: Readonly<Record<string, string | undefined>>
  /** Put before every id. */
  prefix: string
  texts?: FormTexts
}

/** What the controls of a form read from it. */
export const FormContext = createContext<FormState>({ typed: {}, wrong: {}, prefix: '' })
