import { createElement, type ReactNode } from 'react'
import { isWhole } from '#lib/catalogue/chosen-products.ts'
import type { Catalogue, Field, Option } from '#lib/catalogue.ts'
import type { Locale } from '#lib/text.ts'
import { ChoiceList } from './choice-list.tsx'
import type { ControlTexts } from './control-texts.ts'
import {
  type FormField,
  type FormFold,
  type FormQuestion,
  type TreeOption,
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
type Drawn = { typed?: Typed; words: ControlTexts; prefix?: string }

/** Questions of the catalogue as a form draws them, each with its control. */
export function formQuestions(
  asked: readonly AskedQuestion[],
  catalogue: Catalogue,
  locale: Locale,
  drawn: Drawn,
): FormQuestion[] {
  const declared = new Map(asked.flatMap(({ fields }) => fields.map((field) => [field.id, field])))
  return plainQuestions(asked, catalogue, locale).map((question) => ({
    ...question,
    fields: question.fields.map(({ options, ...field }) => ({
      ...field,
      control: controlOf({ ...field, options }, foldsOf(declared.get(field.id), catalogue, locale), drawn),
    })),
  }))
}

/** The only place that knows the kinds of input; a line of text is drawn by the form itself. */
function controlOf(field: FormField, folds: readonly FormFold[], { typed = {}, words, prefix = '' }: Drawn): ReactNode {
  const shared = { id: prefix + field.id, field }
  switch (field.kind) {
    case 'radio':
    case 'scale':
    case 'checkboxes':
      return createElement(ChoiceList, { ...shared, chosen: typedMany(typed, field.id) })
    case 'select':
      return createElement(SelectInput, { ...shared, value: typedOne(typed, field.id), choose: words.choose })
    case 'tree':
      return createElement(Tree, { ...shared, folds, chosen: typedMany(typed, field.id), texts: words.tree })
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

function foldsOf(field: Field | undefined, { products }: Catalogue, locale: Locale): FormFold[] {
  const options = field?.kind === 'tree' ? (field.options ?? []) : []
  const drawn = ({ id, label }: Option): TreeOption => ({
    id,
    label: label[locale],
    ...(locale !== 'en' && { also: label.en }),
  })
  return products.flatMap((group) => {
    const own = options.filter((option) => option.group === group.id)
    const whole = own.find(isWhole)
    const hall = /\d+$/.exec(group.hall)?.[0] ?? group.hall
    const fold = { id: group.id, label: group.label[locale], note: hallNotes[locale](hall), hall: group.hall }
    const rest = own.filter((option) => option !== whole)
    return own.length > 0 ? [{ ...fold, whole: whole && drawn(whole), options: rest.map(drawn) }] : []
  })
}
