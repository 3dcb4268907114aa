import { createElement, type ReactNode } from 'react'
import type { Catalogue, Field } from '#lib/catalogue.ts'
import type { Locale } from '#lib/text.ts'
import { ChoiceList } from './choice-list.tsx'
import type { FormField, FormFold, FormQuestion } from './form-question.ts'
import { GroupInputs } from './group-inputs.tsx'
import { type AskedQuestion, plainQuestions } from './plain-questions.ts'
import { SelectInput } from './select-input.tsx'
import { Tree } from './tree.tsx'

export type { AskedQuestion } from './plain-questions.ts'

/** Questions of the catalogue as a form draws them, each with its control. */
export function formQuestions(asked: readonly AskedQuestion[], catalogue: Catalogue, locale: Locale): FormQuestion[] {
  return plainQuestions(asked, catalogue, locale).map((question, at) => ({
    ...question,
    fields: question.fields.map((field) => {
      const declared = asked[at]?.fields.find(({ id }) => id === field.id)
      return { ...field, control: declared && controlOf(field, declared, catalogue, locale, question.hint) }
    }),
  }))
}

/** The only place that knows the kinds of input; a line of text is drawn by the form itself. */
function controlOf(field: FormField, declared: Field, catalogue: Catalogue, locale: Locale, hint?: string): ReactNode {
  switch (field.kind) {
    case 'radio':
    case 'scale':
    case 'checkboxes':
      return createElement(ChoiceList, { field })
    case 'select':
      return createElement(SelectInput, { field, hint })
    case 'tree':
      return treeOf(declared, catalogue, locale)
    case 'group':
      return createElement(GroupInputs, { field })
    default:
      return undefined
  }
}

const hallNotes = {
  en: (number: string) => `Hall ${number}`,
  'zh-CN': (number: string) => `${number} 号馆`,
  'zh-TW': (number: string) => `${number} 號館`,
} as const

function treeOf(field: Field, catalogue: Catalogue, locale: Locale) {
  const offered = field.options && new Set(field.options.map(({ id }) => id))
  const folds: FormFold[] = catalogue.products.map((group) => ({
    id: group.id,
    label: group.label[locale],
    note: hallNotes[locale](/\d+$/.exec(group.hall)?.[0] ?? group.hall),
    hall: group.hall,
    options: group.items
      .filter(({ id }) => offered?.has(id) ?? true)
      .map(({ id, label }) => ({ id, label: label[locale] })),
  }))
  return createElement(Tree, { name: field.id, max: field.max, folds })
}
