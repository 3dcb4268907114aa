import { readAnswer } from '#lib/answers/answers.ts'
import { countryOptions } from '#lib/answers/countries.ts'
import type { Catalogue, Field, Question } from '#lib/catalogue.ts'
import type { Locale } from '#lib/text.ts'
import type { FormField, FormQuestion } from './form-question.ts'

/** A question to draw: its controls, and which of them must be answered. A planned question is one. */
export type AskedQuestion = { question: Question; fields: readonly Field[]; required?: readonly string[] }

/**
 * Questions of the catalogue as a form draws them: in one language, with the words said when something is wrong.
 *
 * All but the trees, which `formQuestions` adds: a page that names them makes the browser load them.
 */
export function plainQuestions(asked: readonly AskedQuestion[], catalogue: Catalogue, locale: Locale): FormQuestion[] {
  const last = asked.flatMap(({ fields }) => fields).findLast(hasEnterKey)
  return asked.map(({ question, fields, required = [] }) => ({
    id: question.id,
    label: question.label[locale],
    hint: hintOf(question, locale),
    fields: fields.map((field) => ({
      ...formField(field, catalogue, locale, required.includes(field.id)),
      enterKeyHint: hasEnterKey(field) ? (field === last ? 'done' : 'next') : undefined,
    })),
  }))
}

/** What is typed on one line; on several the enter key starts a new one. */
const hasEnterKey = ({ kind }: Field): boolean => kind === 'text' || kind === 'email' || kind === 'tel'

function formField(field: Field, catalogue: Catalogue, locale: Locale, required: boolean): FormField {
  const point = catalogue.points.find(({ id }) => id === field.id)
  const options = optionsOf(field, locale)
  return {
    id: field.id,
    kind: field.kind,
    label: point?.label[locale] ?? field.id,
    required,
    options,
    short: options && options.length <= 7 && options.every(({ label }) => widthOf(label) <= 16),
    parts: field.parts?.map((part) => ({ ...part, label: part.label[locale] })),
    max: field.max,
    maxLength: field.maxLength,
    autocomplete: field.autocomplete,
    inputMode: field.inputMode,
    wrong: wrongOf(field, locale),
  }
}

/** A Chinese character is as wide as two Latin letters. */
const widthOf = (label: string): number => [...label].reduce((width, sign) => width + (sign > '\u2E80' ? 2 : 1), 0)

/** A select without options of its own lists the countries of the world. */
function optionsOf(field: Field, locale: Locale) {
  if (field.kind === 'tree') return undefined
  if (field.options) return field.options.map(({ id, label }) => ({ id, label: label[locale] }))
  return field.kind === 'select' ? countryOptions(locale) : undefined
}

/** What the server would say of an empty answer, of too many, and of one that is none. */
function wrongOf(field: Field, locale: Locale): FormField['wrong'] {
  const said = (raw: unknown) => {
    const read = readAnswer(field, raw, locale)
    return read.ok ? undefined : read.detail
  }
  const tooMany = field.max && field.options ? field.options.slice(0, field.max + 1).map(({ id }) => id) : undefined
  return {
    required: said(field.kind === 'checkboxes' || field.kind === 'tree' ? [] : ''),
    max: tooMany && said(tooMany),
    invalid: field.kind === 'email' ? said('@') : undefined,
  }
}

/** Hint and reason in one line: “Choose up to 8. To show you the halls worth your time.” */
function hintOf({ hint, why }: Question, locale: Locale): string | undefined {
  const parts = [hint?.[locale], why?.[locale]].filter((part): part is string => Boolean(part))
  if (parts.length === 0) return undefined
  const bare = parts.map((part) => part.replace(/[.。]$/, ''))
  return locale === 'en'
    ? bare.map((part) => (/[…?!]$/.test(part) ? part : `${part}.`)).join(' ')
    : `${bare.join('；')}。`
}
