import { createElement, type ReactNode } from 'react'
import type { Catalogue } from '#lib/catalogue.ts'
import type { Locale } from '#lib/text.ts'
import { ChoiceList } from './choice-list.tsx'
import {
  type FormField,
  type FormFold,
  type FormQuestion,
  type FormTexts,
  type Typed,
  typedMany,
  typedOne,
} from './form-question.ts'
import { GroupInputs } from './group-inputs.tsx'
import { type AskedQuestion, plainQuestions } from './plain-questions.ts'
import { SelectInput } from './select-input.tsx'
import { Tree } from './tree.tsx'

export type { AskedQuestion } from './plain-questions.ts'

/** What the controls start with, and the words in them. `prefix` is the form's. */
type Drawn = { typed?: Typed; texts: FormTexts; prefix?: string }

/** Questions of the catalogue as a form draws them, each with its control. */
export function formQuestions(
  asked: readonly AskedQuestion[],
  catalogue: Catalogue,
  locale: Locale,
  drawn: Drawn,
): FormQuestion[] {
  return plainQuestions(asked, catalogue, locale).map((question) => ({
    ...question,
    fields: question.fields.map(({ options, ...field }) => ({
      ...field,
      control: controlOf({ ...field, options }, foldsOf(catalogue, locale), drawn),
    })),
  }))
}

/** The only place that knows the kinds of input; a line of text is drawn by the form itself. */
function controlOf(field: FormField, folds: readonly FormFold[], { typed = {}, texts, prefix = '' }: Drawn): ReactNode {
  const shared = { id: prefix + field.id, field }
  switch (field.kind) {
    case 'radio':
    case 'scale':
    case 'checkboxes':
      return createElement(ChoiceList, { ...shared, chosen: typedMany(typed, field.id) })
    case 'select':
      return createElement(SelectInput, { ...shared, value: typedOne(typed, field.id), choose: texts.choose })
    case 'tree':
      return createElement(Tree, { ...shared, folds, chosen: typedMany(typed, field.id), texts })
    case 'group':
      return createElement(GroupInputs, { ...shared, typed })
    default:
      return undefined
  }
}

const hallNotes = {
  en: (number: string) => `Hall ${number}`,
  'zh-CN': (number: string) => `${number} 号馆`,
  'zh-TW': (number: string) => `${number} 號館`,
} as const

const foldsOf = (catalogue: Catalogue, locale: Locale): FormFold[] =>
  catalogue.products.map((group) => ({
    id: group.id,
    label: group.label[locale],
    note: hallNotes[locale](/\d+$/.exec(group.hall)?.[0] ?? group.hall),
    hall: group.hall,
    options: group.items.map(({ id, label }) => ({ id, label: label[locale] })),
  }))
